/** The offers for an incident: known errors, incident models and articles about similar ones. */
import { is } from '#kernel/condition.ts'
import { offers } from '#kernel/offers.ts'
import { incident } from './model.ts'

export const incidentOffers = offers(incident, {
  'known-error': { where: is({ state: 'published' }), alike: ['service', 'category'], shows: 'workaround', fills: { problem: 'problem' } },
  'incident-model': {
    where: is({ state: 'active' }),
    alike: ['service', 'category'],
    shows: 'steps',
    fills: { model: 'id', category: 'category', team: 'handledBy' },
  },
  article: {
    where: {
      all: [
        { field: 'state', is: 'published' },
        { field: 'knownError', empty: true },
      ],
    },
    alike: ['service', 'category'],
    shows: 'summary',
    fills: {},
  },
})
