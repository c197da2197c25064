const SAMPLE = 20_000

/** The language by script and letters, BCP 47; English where the letters are Latin. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0
  const latin = count(/\p{Script=Latin}/gu)
  const scripts: [language: string, letters: number][] = [
    ['en', latin],
    ['cyrillic', count(/\p{Script=Cyrillic}/gu)],
    // A syllable or an ideograph stands for several letters, so Latin names do not outvote them.
    ['ko', count(/\p{Script=Hangul}/gu) * 3],
    ['han', count(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 3],
    ['arabic', count(/\p{Script=Arabic}/gu)],
  ]
  const [script] = scripts.reduce((best, next) => (next[1] > best[1] ? next : best))
  if (script === 'cyrillic') return count(/[іїєґ]/gi) > count(/[ыэъё]/gi) ? 'uk' : 'ru'
  if (script === 'han')
    return count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) * 10 > count(/\p{Script=Han}/gu) ? 'ja' : 'zh'
  if (script === 'arabic') return count(/[پچژگکی]/g) * 20 > count(/\p{Script=Arabic}/gu) ? 'fa' : 'ar'
  return script
}
