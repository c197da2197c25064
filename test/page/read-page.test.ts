import assert from 'node:assert/strict'
import { test } from 'vitest'
import { InterdictError } from '../../src/model/interdict-error.ts'
import { blocksOf, pageOf } from './check-page.ts'

const TITLE = 'Порт Данмор закрыт из-за шторма'
const BODY = 'Начальник порта заявил в воскресенье, что порт останется закрытым, пока не кончится шторм.'

function bytesOf(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

function cyrillic(text: string): Uint8Array {
  // windows-1251, written out: А is 0xC0, а is 0xE0.
  return Uint8Array.from(
    [...text].map((letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  )
}

test('UTF-8 with and without a mark, UTF-16 with and without one', () => {
  const text = `${TITLE}\n\n${BODY}\n`
  const utf16 = Buffer.from(text, 'utf16le')
  for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.concat([bytesOf(0xff, 0xfe), utf16])]) {
    const report = pageOf(new Uint8Array(bytes))
    assert.equal(report.title, TITLE)
    assert.deepEqual(
      report.doubts.filter(({ what }) => what === 'encoding'),
      [],
    )
  }
  const latin = Buffer.from(
    'Port stays closed\n\nThe harbour master said that the port would stay closed until Monday.\n',
    'utf16le',
  )
  assert.equal(pageOf(new Uint8Array(latin)).title, 'Port stays closed')
})

test('a declared charset is believed where the bytes are not UTF-8', () => {
  const html = `<html><head><meta charset="windows-1251"><title>x</title></head><body><h1>${TITLE}</h1><p>${BODY}</p></body></html>`
  const report = pageOf(cyrillic(html), 'page.html')
  assert.deepEqual([report.title, report.language], [TITLE, 'ru'])
  assert.deepEqual(
    report.doubts.filter(({ what }) => what === 'encoding'),
    [],
  )
  const served = pageOf(cyrillic(`${TITLE}\n\n${BODY}`), 'page.txt', {
    contentType: 'text/plain; charset=windows-1251',
  })
  assert.equal(served.title, TITLE)
})

test('an undeclared charset is guessed, with a doubt', () => {
  const report = pageOf(cyrillic(`${TITLE}\n\n${`${BODY} `.repeat(8)}`))
  assert.equal(report.title, TITLE)
  assert.deepEqual(report.doubts.filter(({ what }) => what === 'encoding').length, 1)
})

test('damaged UTF-8 is read with its gaps shown, with a doubt', () => {
  const bytes = Buffer.concat([Buffer.from(`${TITLE}\n\n${BODY} `), bytesOf(0xff), Buffer.from('Шторм идёт.\n')])
  const report = pageOf(new Uint8Array(bytes))
  assert.ok(report.text.includes('\ufffd'))
  assert.equal(report.doubts.filter(({ what }) => what === 'encoding').length, 1)
})

test('empty and blank pages are empty readings with a doubt, not errors', () => {
  for (const content of ['', '  \n\n\t \n', '\ufeff']) {
    for (const file of ['page.txt', 'page.md', 'page.html']) {
      const report = pageOf(content, file)
      assert.equal(report.text, '')
      assert.deepEqual(report.blocks, [])
      assert.ok(
        report.doubts.some(({ what }) => what === 'empty'),
        `${file} ${JSON.stringify(content)}`,
      )
    }
  }
})

const refused: [bytes: Uint8Array, file: string, code: string, why: string][] = [
  [Buffer.from('%PDF-1.7\n'), 'page.pdf', 'PAGE_FORMAT_UNSUPPORTED', 'PDF'],
  [Buffer.from('%PDF-1.7\n'), 'page.txt', 'PAGE_FORMAT_UNSUPPORTED', 'PDF under another name'],
  [Buffer.from('PK\x03\x04'), 'page.docx', 'PAGE_FORMAT_UNSUPPORTED', 'Word'],
  [Buffer.from('From: a@b.example\nSubject: x\n'), 'page.eml', 'PAGE_FORMAT_UNSUPPORTED', 'e-mail'],
  [Buffer.from('Received: from a\nSubject: x\n'), 'page', 'PAGE_FORMAT_UNSUPPORTED', 'e-mail without an ending'],
  [Buffer.from('{\\rtf1 x}'), 'page', 'PAGE_FORMAT_UNSUPPORTED', 'RTF'],
  [Buffer.from('PK\x03\x04'), 'page.txt', 'PAGE_BINARY', 'an archive'],
  [bytesOf(0x89, 0x50, 0x4e, 0x47, 1, 2), 'page.txt', 'PAGE_BINARY', 'an image'],
  [bytesOf(0x41, 0x42, 0, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49), 'page.txt', 'PAGE_BINARY', 'a zero byte'],
  [
    bytesOf(...Array.from({ length: 400 }, (_, i) => (i % 4 === 0 ? 1 : 65))),
    'page.txt',
    'PAGE_BINARY',
    'control characters',
  ],
]
for (const [bytes, file, code, why] of refused) {
  test(`refused with ${code}: ${why}`, () => {
    assert.throws(
      () => pageOf(new Uint8Array(bytes), file),
      (error) =>
        error instanceof InterdictError && error.code === code && error.advice !== null && error.source === file,
    )
  })
}

test('more bytes than allowed are refused before anything is read', () => {
  const started = performance.now()
  assert.throws(() => pageOf(new Uint8Array(50 * 1024 * 1024)), { code: 'PAGE_TOO_LARGE' })
  assert.ok(performance.now() - started < 1000)
  assert.throws(() => pageOf('0123456789', 'page.txt', { maxBytes: 9 }), { code: 'PAGE_TOO_LARGE' })
  assert.doesNotThrow(() => pageOf('0123456789', 'page.txt', { maxBytes: 10 }))
})

test('the look of the text decides where neither ending nor server tells', () => {
  assert.equal(pageOf('<!doctype html><p>x</p>', 'page').format, 'html')
  assert.equal(pageOf('---\ntitle: x\n---\ny', 'page').format, 'markdown')
  assert.equal(pageOf('plain words', 'page').format, 'text')
  assert.equal(pageOf('<p>x</p>', 'page.txt').format, 'text')
  assert.equal(pageOf('x', 'page', { contentType: 'text/html' }).format, 'html')
})

test('what is known from outside stands above the page', () => {
  const report = pageOf(`${TITLE}\n\n${BODY}\n`, 'page.txt', {
    title: 'Given',
    outlet: 'Post',
    url: 'https://post.example/a',
  })
  assert.deepEqual([report.title, report.outlet, report.url], ['Given', 'Post', 'https://post.example/a'])
  assert.match(report.sha256, /^[0-9a-f]{64}$/)
})

const languages: [text: string, language: string][] = [
  ['The port stays closed, the harbour master said.', 'en'],
  [BODY, 'ru'],
  ['Порт залишиться закритим, поки не вщухне шторм, повідомив його керівник.', 'uk'],
  ['던모어 항만청장은 항구를 닫는다고 밝혔다. (Dunmore Port)', 'ko'],
  ['港口将关闭到风暴过去。', 'zh'],
  ['港は嵐が過ぎるまで閉まったままだ。', 'ja'],
  ['سيبقى الميناء مغلقا حتى تمر العاصفة.', 'ar'],
  ['بندر تا پایان توفان بسته می‌ماند و کشتی‌ها چشم به راه‌اند.', 'fa'],
]
for (const [text, language] of languages) {
  test(`language by its letters: ${language}`, () => assert.equal(pageOf(text).language, language))
}

test('same bytes, same report', () => {
  const page = `<html><body><article><h1>${TITLE}</h1><p>${BODY}</p></article></body></html>`
  assert.deepEqual(pageOf(page, 'page.html'), pageOf(page, 'page.html'))
  assert.deepEqual(blocksOf(pageOf(page, 'page.html'), 'paragraph'), [BODY])
})
