import { readFileSync } from 'node:fs'
import { readXml } from '../../src/watchlist/formats/xml/read-xml.ts'
import type { XmlElement } from '../../src/watchlist/formats/xml/xml-element.ts'
import { partOfBytes } from '../../src/watchlist/source/list-part.ts'

interface Child {
  readonly name: string
  readonly type: string
  readonly least: number
  readonly most: number
}

interface ElementType {
  /** Allowed attributes by name: whether they are needed, and the values they may have (null for any). */
  readonly attributes: ReadonlyMap<string, { readonly needed: boolean; readonly values: readonly string[] | null }>
  readonly children: readonly Child[]
}

/**
 * Checks a document against the part of XML Schema that the EU's list uses: sequences of elements with how often each may
 * come, extension of types, attributes, groups of them, enumerations. Types of plain values are not checked.
 *
 * @returns what is wrong, one line each; nothing for a valid document
 */
export async function checkAgainstSchema(schemaFile: string, xml: string, root: string): Promise<readonly string[]> {
  const schema = await treeOf(readFileSync(schemaFile, 'utf8'), 'schema')
  const document = await treeOf(xml, root)
  const type =
    schema
      .all('element')
      .find((element) => element.attribute('name') === root)
      ?.attribute('type') ?? ''
  const wrong: string[] = []
  check(document, typeOf(schema, type), root, schema, wrong)
  return wrong
}

async function treeOf(xml: string, root: string): Promise<XmlElement> {
  let tree: XmlElement | null = null
  await readXml(partOfBytes('document.xml', xml), {
    root,
    records: {
      [root]: (element) => {
        tree = element
      },
    },
  })
  return tree!
}

function check(element: XmlElement, type: ElementType, path: string, schema: XmlElement, wrong: string[]): void {
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name.startsWith('xmlns')) continue
    const allowed = type.attributes.get(name)
    if (allowed === undefined) wrong.push(`${path}@${name} is not allowed`)
    else if (allowed.values !== null && !allowed.values.includes(value))
      wrong.push(`${path}@${name} cannot be "${value}"`)
  }
  for (const [name, { needed }] of type.attributes) {
    if (needed && element.attributes[name] === undefined) wrong.push(`${path}@${name} is missing`)
  }
  let at = 0
  for (const { name, type: childType, least, most } of type.children) {
    let count = 0
    while (element.children[at]?.name === name) {
      check(element.children[at]!, typeOf(schema, childType), `${path}/${name}`, schema, wrong)
      at++
      count++
    }
    if (count < least || count > most) wrong.push(`${path}/${name} comes ${count} times`)
  }
  if (at < element.children.length) wrong.push(`${path}/${element.children[at]!.name} is out of place`)
}

function typeOf(schema: XmlElement, prefixed: string): ElementType {
  const named = (kind: string, name: string): XmlElement | undefined =>
    schema.all(kind).find((element) => element.attribute('name') === bare(name))
  const type = named('complexType', prefixed)
  const attributes = new Map<string, { needed: boolean; values: readonly string[] | null }>()
  const children: Child[] = []
  if (type === undefined) return { attributes, children }
  const extension = type.child('complexContent')?.child('extension') ?? null
  if (extension !== null) {
    const base = typeOf(schema, extension.attribute('base')!)
    for (const [name, rule] of base.attributes) attributes.set(name, rule)
    children.push(...base.children)
  }
  const body = extension ?? type
  const groups = body.all('attributeGroup').map((group) => named('attributeGroup', group.attribute('ref')!)!)
  for (const attribute of [body, ...groups].flatMap((owner) => owner.all('attribute'))) {
    const values = named('simpleType', attribute.attribute('type') ?? '')?.all('restriction', 'enumeration') ?? []
    attributes.set(attribute.attribute('name')!, {
      needed: attribute.attribute('use') === 'required',
      values: values.length === 0 ? null : values.map((value) => value.attributes.value ?? ''),
    })
  }
  for (const child of body.all('sequence', 'element')) {
    const most = child.attribute('maxOccurs') ?? '1'
    children.push({
      name: child.attribute('name')!,
      type: child.attribute('type')!,
      least: Number(child.attribute('minOccurs') ?? 1),
      most: most === 'unbounded' ? Number.POSITIVE_INFINITY : Number(most),
    })
  }
  return { attributes, children }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
