import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine that answers as a test says, and remembers what it was asked. */
export interface ListServer {
  readonly address: string
  answer: Answer
  readonly asked: IncomingMessage[]
}

export async function listServer(): Promise<ListServer> {
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    held.answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const held: ListServer = {
    address: `http://127.0.0.1:${port}/lists/SDN.XML`,
    answer: (_, response) => void response.writeHead(404).end(),
    asked,
  }
  return held
}

/** The whole body, with its length. */
export function whole(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_, response) => {
    response.writeHead(200, { 'content-length': String(Buffer.byteLength(body)), ...headers }).end(body)
  }
}

/** A body that promises its length, or comes in chunks, and then breaks off. */
export function cutAt(body: Uint8Array, at: number, how: 'plain' | 'chunked'): Answer {
  return (_, response) => {
    if (how === 'plain') response.writeHead(200, { 'content-length': String(body.length) })
    const part = body.subarray(0, at)
    if (part.length === 0) response.flushHeaders()
    else response.write(part)
    setTimeout(() => response.socket?.destroy(), 5)
  }
}

/** A body that ends where the connection does: a cut would not show. */
export function untilClosed(body: string): Answer {
  return (_, response) => void response.socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${body}`)
}
