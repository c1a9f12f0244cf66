/** A process with a field of every kind, for tests of what holds for all kinds. */
import {
  attributes,
  choice,
  choices,
  condition,
  date,
  duration,
  flag,
  hours,
  markdown,
  moment,
  money,
  number,
  person,
  ref,
  refs,
  text,
} from '#fields/declare.ts'
import { access } from '#kernel/access.ts'
import { lifecycle } from '#kernel/lifecycle.ts'
import type { LocalizedText } from '#kernel/localized-text.ts'
import { model, type RecordFor } from '#kernel/model.ts'
import { process, recordLabels, recordType } from '#kernel/process.ts'

declare module '#kernel/field.ts' {
  interface Registry {
    animal: Animal
  }
}

export const animal = model('animal', {
  prefix: 'ZOO',
  fields: {
    name: text(),
    story: markdown(),
    legs: number(),
    price: money(),
    sleep: duration(),
    tame: flag(),
    fedAt: moment(),
    born: date(),
    size: choice(['small', 'middling', 'large']),
    moods: choices(['calm', 'cross', 'curious']),
    mother: ref('animal'),
    friends: refs('animal'),
    keeper: person(),
    labels: attributes(),
    wish: condition(),
    opening: hours(),
  },
  states: { here: 'active', asleep: 'waiting', gone: 'closed' },
  start: 'here',
  roles: ['keeper'],
})
export interface Animal extends RecordFor<typeof animal> {}

const moves = lifecycle(animal, {
  moves: {
    nap: { from: ['here'], to: 'asleep', by: ['keeper'] },
    leave: { from: ['here', 'asleep'], to: 'gone', by: ['keeper'], needs: ['name'] },
  },
})
const same = <K extends string>(keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, { en: key } as LocalizedText])) as Record<K, LocalizedText>

export const zoo = process('zoo', {
  stage: 'foundation',
  label: { es: 'Zoo', en: 'Zoo' },
  purpose: { es: 'Para pruebas', en: 'For tests' },
  roles: { keeper: { es: 'Cuidador', en: 'Keeper' } },
  records: [
    recordType({
      model: animal,
      lifecycle: moves,
      access: access(animal, { keeper: { read: 'all', create: true, change: 'all', comment: 'internal' } }),
      labels: recordLabels(animal, moves, {
        one: { es: 'Animal', en: 'Animal' },
        many: { es: 'Animales', en: 'Animals' },
        fields: same(Object.keys(animal.fields) as (keyof typeof animal.fields)[]),
        states: same(['here', 'asleep', 'gone']),
        moves: same(['nap', 'leave']),
      }),
    }),
  ],
})
