import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProgram } from '#testing/process.ts'

const starter = (body: string) =>
  startProgram(process.execPath, [
    '--input-type=module',
    '-e',
    `const { onStop } = await import(${JSON.stringify(join(import.meta.dirname, 'signals.ts'))})
     onStop(async () => { ${body} })
     setInterval(() => {}, 1000)
     console.log('ready')`,
  ])

test('a Ctrl-C that arrives three times stops the program once', async () => {
  const program = starter(`console.log('stopping'); await new Promise(done => setTimeout(done, 300)); console.log('done')`)
  await program.until(/ready/)
  for (let i = 0; i < 3; i++) process.kill(program.pid, 'SIGINT')
  await program.until(/stopping/)
  process.kill(program.pid, 'SIGTERM')
  await program.until(() => program.ended() !== undefined)
  expect(program.output()).toBe('ready\nstopping\ndone\n')
  expect(program.ended()).toBe(0)
})

test('a failed stop logs the error and exits with 1', async () => {
  const program = starter(`throw new Error('the disk is full')`)
  await program.until(/ready/)
  expect(await program.stop()).toBe(1)
  expect(program.output()).toContain('the disk is full')
})
