/** An invented list in OFAC's sdnList XML: that many entities, published on a day, each with a number and a name. */
export function sdnList(
  day: string,
  count: number,
  more: { readonly first?: number; readonly suffix?: string } = {},
): string {
  const { first = 1, suffix = '' } = more
  const [year, month, date] = day.split('-')
  const entry = (uid: number): string => `  <sdnEntry>
    <uid>${uid}</uid>
    <lastName>INVENTED TRADING ${uid}${suffix}</lastName>
    <sdnType>Entity</sdnType>
    <programList>
      <program>DPRK</program>
    </programList>
  </sdnEntry>`
  return `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation>
    <Publish_Date>${month}/${date}/${year}</Publish_Date>
    <Record_Count>${count}</Record_Count>
  </publshInformation>
${Array.from({ length: count }, (_, i) => entry(first + i)).join('\n')}
</sdnList>
`
}
