/** 1,000 connections that write at once: what is accepted is answered, the rest is refused at once with 503, and probes are answered. */
import { expect, test } from 'vitest'
import { startSereno } from '#testing/sereno.ts'

const connections = 1_000
const seconds = 8

test(`${connections} connections at once`, { timeout: 120_000 }, async () => {
  const { url, call } = await startSereno({ SERENO_LOG: 'warn' })
  await call('POST', '/api/setup', {
    name: 'Ana',
    email: 'ana@example.com',
    password: 'a quiet night 2026',
    language: 'en',
    organisation: 'Many',
    sample: false,
  })
  const headers = { authorization: 'Bearer whole-0123456789-0123456789', 'content-type': 'application/json' }
  const body = JSON.stringify({ values: { title: 'The shop does not answer' } })
  const times = new Map<number, number[]>()
  const probes: number[] = []
  const end = Date.now() + seconds * 1000
  const write = async (): Promise<void> => {
    while (Date.now() < end) {
      const began = performance.now()
      const answer = await fetch(`${url}/api/records/incident`, { method: 'POST', headers, body })
      await answer.arrayBuffer()
      times.set(answer.status, [...(times.get(answer.status) ?? []), performance.now() - began])
    }
  }
  const probe = async (): Promise<void> => {
    while (Date.now() < end) {
      const began = performance.now()
      expect((await fetch(`${url}/api/health/live`)).status).toBe(200)
      probes.push(performance.now() - began)
    }
  }
  await Promise.all([probe(), ...Array.from({ length: connections }, write)])
  for (const [status, all] of times) {
    all.sort((a, b) => a - b)
    console.info(`${status}: ${all.length} answers, median ${Math.round(all[all.length >> 1] ?? 0)} ms`)
  }
  probes.sort((a, b) => a - b)
  console.info(
    `${probes.length} probes: median ${Math.round(probes[probes.length >> 1] ?? 0)} ms, ${Math.round(probes.at(-1) ?? 0)} ms at most`,
  )
  expect([...times.keys()].sort()).toEqual([201, 503])
  // the client shares the cores with the server, so that a time says more about the machine than about the program
  expect(probes.length).toBeGreaterThan(0)
})
