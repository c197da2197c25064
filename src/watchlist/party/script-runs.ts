import { scriptOf } from './script-of.ts'

const TWO_LETTERS = /\p{L}{2}/u
const ALL_CAPITALS = /^[^\p{Ll}\p{Lo}]*$/u
const RUN_ENDS = /^[/\s–-]+|[/\s–-]+$/g
const SCRIPT_LABEL =
  /[\s,]+(?:in\s+)?(?:Russian|Ukrainian|Belarusian|Arabic|Farsi|Persian|Chinese|Korean|Burmese|Hebrew)(?: (?:spelling|script|name))?:$/i

/** Runs of words of one script, where each could be a name by itself: "Areen foundation مؤسسة العرين". */
export function scriptRuns(text: string): string[] {
  const runs: { script: string; words: string[] }[] = []
  for (const word of text.split(/\s+|(?<=\p{L})\/(?=\p{L})/u)) {
    const script = scriptOf(word)
    const last = runs.at(-1)
    if (last !== undefined && (script === 'Zyyy' || last.script === script)) last.words.push(word)
    else if (last !== undefined && last.script === 'Zyyy') {
      last.words.push(word)
      last.script = script
    } else runs.push({ script, words: [word] })
  }
  if (runs.length < 2 || !runs.every(standsAlone)) return [text]
  return runs.map(({ words }) => words.join(' ').replace(SCRIPT_LABEL, '').replace(RUN_ENDS, ''))
}

function standsAlone({ script, words }: { readonly script: string; readonly words: readonly string[] }): boolean {
  const letters = words.join('').match(/\p{L}/gu)?.length ?? 0
  if (script === 'Hani' || script === 'Hang' || script === 'Jpan') return letters > 1
  // One Latin word is a name ("Usama"), unless it is a legal form or an abbreviation.
  return words.filter((word) => TWO_LETTERS.test(word)).length > 1 || (letters > 3 && !ALL_CAPITALS.test(words[0]!))
}
