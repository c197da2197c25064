// Child of lists.ts: reads one list in a fresh process and prints what it took.
import { readList } from '../../src/watchlist/read-list.ts'

// What the runtime and the reader's own code take before a list is opened.
const beforeMb = process.resourceUsage().maxRSS / 1024
const started = performance.now()
const cpu = process.cpuUsage()
const { listings } = await readList(process.argv.slice(2), { name: 'bench' })
const ms = performance.now() - started
const { user, system } = process.cpuUsage(cpu)
const mb = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000, mb, beforeMb, parties: listings.length }))
