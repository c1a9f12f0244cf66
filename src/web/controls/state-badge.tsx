/** A state in the colour and shape of its phase, so that phases can be distinguished without colours. */
import type { ReactNode } from 'react'
import type { Phase } from '#kernel/model.ts'
import { useHouse } from '../api/house.ts'
import { useMessages } from '../messages/use-messages.ts'
import { phaseTone } from '../theme/tones.ts'

const shapes: Readonly<Record<Phase, ReactNode>> = {
  new: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />,
  active: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  waiting: (
    <>
      <rect x="2.5" y="2" width="2.4" height="8" rx="0.8" fill="currentColor" />
      <rect x="7.1" y="2" width="2.4" height="8" rx="0.8" fill="currentColor" />
    </>
  ),
  done: <path d="M2 6.5 4.8 9.2 10 3.4" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />,
  closed: <rect x="2" y="2" width="8" height="8" rx="1.6" fill="currentColor" />,
  cancelled: <path d="m3 3 6 6M9 3 3 9" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
}

export const PhaseMark = ({ phase }: { readonly phase: Phase }) => (
  <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true" data-tone={phaseTone[phase]} className="s-phase-mark">
    {shapes[phase]}
  </svg>
)

export const StateBadge = ({ type, state, phase }: { readonly type: string; readonly state: string; readonly phase: Phase }) => {
  const house = useHouse()
  const { localize } = useMessages()
  return (
    <span className="s-badge" data-tone={phaseTone[phase]}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        {shapes[phase]}
      </svg>
      {localize(house.stateLabel(type, state))}
    </span>
  )
}
