import { binaryContent, unsupportedFormat } from './page-errors.ts'
import type { PageOptions } from './page-options.ts'

export type PageFormat = 'text' | 'markdown' | 'html'

const BY_ENDING: Readonly<Record<string, PageFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}
const UNREAD: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'a Word document',
  doc: 'a Word document',
  odt: 'an OpenDocument text',
  rtf: 'RTF',
  eml: 'an e-mail message',
  msg: 'an e-mail message',
  epub: 'an e-book',
}
const UNREAD_TYPES: readonly (readonly [type: RegExp, name: string])[] = [
  [/application\/pdf/i, 'PDF'],
  [/officedocument|msword/i, 'a Word document'],
  [/message\/rfc822/i, 'an e-mail message'],
  [/rtf/i, 'RTF'],
]

/** Refuses, before anything is decoded, what is known not to be read today: PDF, Word, e-mail. */
export function refuseUnread(bytes: Uint8Array, options: PageOptions): void {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  if (head.startsWith('%PDF')) throw unsupportedFormat(options.source, 'PDF')
  if (head.startsWith('{\\rtf')) throw unsupportedFormat(options.source, 'RTF')
  const ending = endingOf(options)
  if (head.startsWith('PK\x03\x04')) {
    const name = UNREAD[ending]
    if (name === undefined) throw binaryContent(options.source, 'a zip archive')
    throw unsupportedFormat(options.source, name)
  }
  if (UNREAD[ending] !== undefined) throw unsupportedFormat(options.source, UNREAD[ending])
  for (const [type, name] of UNREAD_TYPES) {
    if (type.test(options.contentType ?? '')) throw unsupportedFormat(options.source, name)
  }
  if (/^(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID):.{0,400}\r?\n[\w-]+:/i.test(head)) {
    throw unsupportedFormat(options.source, 'an e-mail message')
  }
}

/** The format by ending, then by the server's word, then by the look of the text. */
export function formatOf(text: string, options: PageOptions): PageFormat {
  const named = BY_ENDING[endingOf(options)]
  if (named !== undefined) return named
  const type = options.contentType ?? ''
  if (/html/i.test(type)) return 'html'
  if (/markdown/i.test(type)) return 'markdown'
  const head = text.slice(0, 4096).trimStart()
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype html|<html|<head|<body|<article|<div|<p[\s>])/i.test(head))
    return 'html'
  return /^---\r?\n[\w-]+:/.test(head) ? 'markdown' : 'text'
}

function endingOf(options: PageOptions): string {
  return /\.([a-z0-9]{1,8})$/i.exec(options.fileName ?? '')?.[1]?.toLowerCase() ?? ''
}
