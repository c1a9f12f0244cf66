/** The tones of phases, KPI statuses and clocks; the colours are in tones.css, the shapes in controls/state-badge.tsx. */
import type { Phase } from '#kernel/model.ts'

export type Tone = 'bad' | 'warn' | 'wait' | 'info' | 'good' | 'calm' | 'teal'

export const phaseTone: Readonly<Record<Phase, Tone>> = {
  new: 'info',
  active: 'teal',
  waiting: 'wait',
  done: 'good',
  closed: 'calm',
  cancelled: 'calm',
}

export const kpiTone = { good: 'good', warning: 'warn', bad: 'bad', none: 'calm' } as const

export const clockTone = { waiting: 'calm', running: 'info', paused: 'wait', met: 'good', breached: 'bad', cancelled: 'calm' } as const

/** The tone of a running clock depends on the share of its target that has passed. */
export const toneOfPercent = (state: keyof typeof clockTone, percent: number): Tone =>
  state === 'running' ? (percent >= 100 ? 'bad' : percent >= 75 ? 'warn' : 'good') : clockTone[state]
