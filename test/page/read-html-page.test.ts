import assert from 'node:assert/strict'
import { test } from 'vitest'
import { blocksOf, pageOf } from './check-page.ts'

const FIRST = 'The harbour master of Dunmore said on Sunday that the port would stay closed until the storm has passed.'
const SECOND = 'Forty ships were waiting at noon, most of them laden with grain for the south of the island.'
const THIRD = 'The minister of transport called on the crews to be patient and promised them fuel, water and bread.'

function html(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Port stays closed | Dunmore Post</title>${head}</head><body>${body}</body></html>`
}

const ARTICLE = `<nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Port of Dunmore stays closed</h1><p class="byline">By Ana Verre</p>
<p>${FIRST}</p>
<div class="share"><a href="#">Share on Facebook</a></div>
<figure><img src="a.jpg"><figcaption>Ships at anchor on Saturday</figcaption></figure>
<h2>Forty ships wait</h2>
<p>${SECOND}</p>
<div class="related"><h3>Read also</h3><ul><li><a href="/b">Oil prices climb</a></li></ul></div>
<p>${THIRD}</p></article>
<section id="comments"><h3>Leave a Comment</h3><p>Ann wrote on Monday that she had been waiting at the quay for days and days.</p></section>
<footer>© 2022 Dunmore Post</footer>`

test('an article page: title, headings, paragraphs, captions, outlet, language', () => {
  const report = pageOf(html(ARTICLE, '<meta property="og:site_name" content="Dunmore Post">'), 'page.html')
  assert.equal(report.title, 'Port of Dunmore stays closed')
  assert.deepEqual(blocksOf(report, 'heading'), ['Forty ships wait'])
  assert.deepEqual(blocksOf(report, 'paragraph'), [FIRST, SECOND, THIRD])
  assert.deepEqual(report.captions, ['Ships at anchor on Saturday'])
  assert.equal(report.outlet, 'Dunmore Post')
  assert.equal(report.language, 'en')
  assert.equal(report.format, 'html')
  for (const left of ['Share on', 'Oil prices', 'Leave a Comment', 'Ann wrote', '© 2022']) {
    assert.ok(!report.text.includes(left), left)
  }
})

const dates: [head: string, body: string, value: string, why: string][] = [
  [
    '<meta property="article:published_time" content="2022-08-07T21:12:00+03:00">',
    '',
    '2022-08-07T21:12:00+03:00',
    'meta',
  ],
  [
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2022-08-07T09:00:00Z","dateModified":"2022-08-09"}]}</script>',
    '',
    '2022-08-07T09:00:00+00:00',
    'JSON-LD',
  ],
  [
    '<script type="application/ld+json">{broken</script><meta name="date" content="2022-08-07">',
    '',
    '2022-08-07',
    'broken JSON-LD, another field',
  ],
  ['', '<time datetime="2022-08-07T09:00:00+01:00">last Sunday</time>', '2022-08-07T09:00:00+01:00', 'a time tag'],
  ['', '<p>August 7, 2022</p>', '2022-08-07', 'a line of the page'],
  [
    '<link rel="canonical" href="https://post.example/2022/08/07/port">',
    '',
    '2022-08-07',
    'the address, where nothing else tells',
  ],
  [
    '<meta property="article:modified_time" content="2022-08-09T10:00:00Z">',
    '<p>August 7, 2022</p>',
    '2022-08-07',
    'a line of the page stands above a change',
  ],
]
for (const [head, body, value, why] of dates) {
  test(`date from ${why}`, () => {
    const page = html(`<h1>Port of Dunmore stays closed</h1>${body}<p>${FIRST}</p><p>${SECOND}</p>`, head)
    assert.equal(pageOf(page, 'page.html').published?.value, value)
  })
}

test('entities are decoded, white space joined, line breaks in a row part paragraphs', () => {
  const page = html(
    `<h1>Port of Dunmore stays closed</h1><div>The master&#8217;s&nbsp;word &amp; seal,\n he said, are &ldquo;good&rdquo; for a year.<br><br>${SECOND}</div>`,
  )
  assert.deepEqual(blocksOf(pageOf(page, 'page.html'), 'paragraph'), [
    'The master’s word & seal, he said, are “good” for a year.',
    SECOND,
  ])
})

test('preformatted text has its paragraphs at blank lines', () => {
  const page = html(`<h1>Port of Dunmore stays closed</h1><pre>${FIRST}\n\n${SECOND}</pre>`)
  assert.deepEqual(blocksOf(pageOf(page, 'page.html'), 'paragraph'), [FIRST, SECOND])
})

test('the address of a profile is no byline', () => {
  const head = '<meta property="article:author" content="https://social.example/verre">'
  assert.equal(pageOf(html(`<p>${FIRST}</p><p>${SECOND}</p>`, head), 'page.html').byline, null)
})

test('prose under a misleading class name stays', () => {
  const page = html(
    `<h1>Port of Dunmore stays closed</h1><div class="subscription-body"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p><p>${FIRST} Again.</p><p>${SECOND} Again.</p></div><div class="x"><p>${THIRD} Once more.</p></div>`,
  )
  assert.equal(blocksOf(pageOf(page, 'page.html'), 'paragraph').length, 6)
})

test('a form around the whole page does not take the article with it', () => {
  const page = html(
    `<form action="/"><input type="hidden"><h1>Port of Dunmore stays closed</h1><p>${FIRST}</p><p>${SECOND}</p></form>`,
  )
  assert.equal(blocksOf(pageOf(page, 'page.html'), 'paragraph').length, 2)
})

test('a list in the article stays, a list of links to other pages goes', () => {
  const page = html(
    `<article><h1>Port of Dunmore stays closed</h1><p>${FIRST}</p><ul><li>The quay is under water since Friday.</li><li>Two cranes have fallen.</li></ul><p>${SECOND}</p><ul><li><a href="/a">Ten pictures of the storm</a></li><li><a href="/b">Oil prices climb</a></li></ul><p>${THIRD}</p></article>`,
  )
  const body = blocksOf(pageOf(page, 'page.html'), 'paragraph')
  assert.ok(body.includes('Two cranes have fallen.'))
  assert.ok(!body.some((text) => text.includes('Oil prices')))
})

test('a press statement: note and byline above the text are no paragraphs, the speaker is kept', () => {
  const page = html(
    `<h1>On the closure of the port</h1><p>Press Statement</p><p>August 7, 2022</p><p>Ana Verre, Department Spokesperson</p><p>The following is attributable to Spokesperson Ana Verre:</p><p>${FIRST}</p>`,
  )
  const report = pageOf(page, 'page.html')
  assert.deepEqual(blocksOf(report, 'paragraph'), [FIRST])
  assert.equal(report.byline, 'Ana Verre, Department Spokesperson')
  assert.equal(report.published?.value, '2022-08-07')
})

test('HTML without an article: an honest empty reading with a doubt', () => {
  for (const body of [
    '',
    '<nav><a href="/">Home</a></nav>',
    '<ul><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ul>',
    '<script>var a = 1</script>',
  ]) {
    const report = pageOf(html(body), 'page.html')
    assert.deepEqual(blocksOf(report, 'paragraph'), [], body)
    assert.ok(
      report.doubts.some(({ what }) => what === 'no_article' || what === 'empty'),
      body,
    )
  }
})

test('a fragment without <html> is read too', () => {
  assert.deepEqual(blocksOf(pageOf(`<p>${FIRST}</p><p>${SECOND}</p>`, 'page.html'), 'paragraph'), [FIRST, SECOND])
})

test('scripts are never run and never read', () => {
  const report = pageOf(
    html(
      `<article><p>${FIRST}</p><script>document.title = "owned"; throw new Error("run")</script><p>${SECOND}</p></article>`,
    ),
    'page.html',
  )
  assert.ok(!report.text.includes('owned'))
})
