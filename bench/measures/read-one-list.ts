// Child of lists.ts: reads one list in a fresh process, set up as the command's, and prints what it took.
import { enableCompileCache } from 'node:module'
import { saveMemory } from '../../src/cli/save-memory.ts'

enableCompileCache()
saveMemory()
const { readList } = await import('../../src/watchlist/read-list.ts')

// What the runtime and the reader's own code take before a list is opened.
const beforeMb = process.resourceUsage().maxRSS / 1024
const started = performance.now()
const cpu = process.cpuUsage()
const { listings } = await readList(process.argv.slice(2), { name: 'bench' })
const ms = performance.now() - started
const { user, system } = process.cpuUsage(cpu)
const mb = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, mb, beforeMb, parties: listings.length }))
