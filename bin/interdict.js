#!/usr/bin/env node
// Plain JavaScript that any Node can run: it finds a Node that is new enough, then starts the command.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const wanted = [22, 18]
const [major, minor] = process.versions.node.split('.').map(Number)
const newEnough = major > wanted[0] || (major === wanted[0] && minor >= wanted[1])

if (newEnough) {
  // A checkout runs its sources as they stand; the published package has only the compiled ones.
  const source = new URL('../src/cli/main.ts', import.meta.url)
  const { enableCompileCache } = await import('node:module')
  enableCompileCache?.()
  const { main } = await import(existsSync(source) ? source.href : new URL('../dist/cli/main.js', import.meta.url).href)
  await main(process.argv.slice(2))
} else {
  // In a checkout Node 24 comes with the install; beside the installed package a project may have its own.
  const own = ['../node_modules/.bin/node', '../../.bin/node']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path))
  // The mark keeps a checkout whose own Node is too old as well from starting itself for ever.
  if (own !== undefined && process.env.INTERDICT_LAUNCHED !== '1') {
    const { spawn } = await import('node:child_process')
    const env = { ...process.env, INTERDICT_LAUNCHED: '1' }
    const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit', env })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
    child.on('exit', (code, signal) => {
      if (signal !== null) process.exitCode = 1
      else process.exitCode = code ?? 1
    })
  } else {
    console.error(
      `interdict needs Node ${wanted.join('.')} or newer, and this is Node ${process.versions.node}.\n` +
        'Install Node 24 (https://nodejs.org), or put it beside the package (npm install node@24), then run the same command again.',
    )
    process.exitCode = 2
  }
}
