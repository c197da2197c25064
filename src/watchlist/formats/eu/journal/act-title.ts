/**
 * A CELEX number as the act is called: `32014R0269` is "Regulation 269/2014", `32017R1509` "Regulation 2017/1509" (the year
 * comes first since 2015), `32011D0173` "Decision 2011/173". Other kinds of acts keep the number.
 */
export function actTitle(celex: string): string {
  const year = celex.slice(1, 5)
  const number = String(Number(celex.slice(6)))
  if (celex[5] === 'D') return `Decision ${year}/${number}`
  if (celex[5] !== 'R') return celex
  return Number(year) < 2015 ? `Regulation ${number}/${year}` : `Regulation ${year}/${number}`
}
