/** Creates a weakness from the weak spots of an evaluation, with a reference to it. */
import { type Commands, create } from '#kernel/command.ts'

export const weaknessOf = (
  found: { readonly id: string; readonly title: string },
  source: string,
  field: string,
  weakSpots: string | null,
  values: Readonly<Record<string, unknown>> = {},
): Commands => (weakSpots ? [create('weakness', { title: found.title, description: weakSpots, source, [field]: found.id, ...values })] : [])

/** What becomes of it: it is found by a review that is over. */
export const weaknessStays = { weakness: { stays: 'what was found is dealt with in its own right' } } as const
