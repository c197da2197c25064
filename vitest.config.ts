import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    isolate: false,
    reporters: ['default', './tools/vitest-closing-line.ts'],
    testTimeout: 20_000,
  },
})
