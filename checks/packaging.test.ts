/** The systemd unit and the image start files that exist: no other test would notice that a moved file breaks them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

const starts: Readonly<Record<string, RegExp>> = {
  'packaging/sereno.service': /^ExecStart=\/opt\/sereno\/(\S+) (\S+)$/m,
  Containerfile: /^ENTRYPOINT \["\/opt\/sereno\/([^"]+)", "([^"]+)"\]$/m,
}

test.each(Object.entries(starts))('%s starts files that a release has', (file, line) => {
  const [, program = '', main = ''] = line.exec(readFileSync(join(root, file), 'utf8')) ?? []
  expect(program).toBe('node_modules/node/bin/node')
  expect(main).toMatch(/^src\/server\//)
  expect([program, main].filter((path) => !existsSync(join(root, path)))).toEqual([])
})
