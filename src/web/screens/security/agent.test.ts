import { expect, test } from 'vitest'
import { readAgent } from './agent.ts'

test('a browser is named with its system, and a program by its first word', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
  expect(readAgent(chrome)).toEqual({ browser: 'Chrome', system: 'Linux' })
  expect(readAgent(`${chrome} Edg/142.0`)).toEqual({ browser: 'Edge', system: 'Linux' })
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1'
  expect(readAgent(phone)).toEqual({ browser: 'Safari', system: 'iOS' })
  expect(readAgent('curl/8.5.0')).toEqual({ program: 'curl/8.5.0' })
  expect(readAgent('')).toBeUndefined()
})
