// `npm run docs`: writes the generated pages under docs/. A test fails while they differ from the code.
import { mkdirSync, writeFileSync } from 'node:fs'
import { generatedDocs } from './generated-docs.ts'

for (const [path, content] of generatedDocs()) {
  const file = new URL(`../${path}`, import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, content)
  console.log(path)
}
