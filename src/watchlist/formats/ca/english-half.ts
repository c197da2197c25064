/** A cell of the list in both languages of the country. */
export interface Halves {
  readonly english: string
  /** Null where the cell is in one language only. */
  readonly french: string | null
}

const FRENCH = /[àâçéèêëîïôœùû]|(?:^|\s)(?:de|du|des|la|le|les|et|aux?)\s|\b[dl]['’]\p{L}|^(?:Institut|Force|Corps)\s/iu

/**
 * Takes "Belarus / Bélarus", "Captain | Capitaine" or "Iranian Navy/Force navale iranienne" apart. Without an open slash, or where what follows
 * it does not look French ("Hmaw Bi/Pyi"), the whole is taken as English.
 */
export function englishHalf(cell: string, { always = false }: { readonly always?: boolean } = {}): Halves {
  let depth = 0
  for (let at = 0; at < cell.length; at++) {
    const letter = cell[at]
    if (letter === '(') depth++
    else if (letter === ')') depth--
    else if ((letter === '/' || letter === '|') && depth <= 0) {
      const english = cell.slice(0, at).trim()
      const french = cell.slice(at + 1).trim()
      if (english !== '' && french !== '' && (always || FRENCH.test(french))) return { english, french }
    }
  }
  return { english: cell.trim(), french: null }
}
