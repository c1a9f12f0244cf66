/** Records that may help while a record is written or worked on: known errors, models, articles. */

import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OfferJson } from '#features/suggestions/similar/similar-answers.ts'
import type { TypeJson } from '#http/answers/house-answers.ts'
import { useHouse } from '../../api/house.ts'
import type { FormValues } from '../../api/records.ts'
import { offersQuery } from '../../api/suggestions.ts'
import { RoomIcon } from '../../controls/icon.tsx'
import { Card } from '../../controls/page.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === ''

/** The fields that the offer would fill: only empty ones. */
const filled = (offer: OfferJson, values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(offer.fills).filter(([name, value]) => !isEmpty(value) && isEmpty(values[name])))

interface Props {
  readonly type: TypeJson
  readonly values: FormValues
  /** Fills the form with the values of an offer; without it, offers can only be opened. */
  readonly take?: ((fills: FormValues, offer: OfferJson) => void) | undefined
}

export const Offers = ({ type, values, take }: Props) => {
  const { t } = useMessages(en)
  const house = useHouse()
  const [settled] = useDebouncedValue(values, 400)
  const found = useQuery(offersQuery(type.name, type.offered, settled))
  const offers = found.data?.offers ?? []
  if (type.offered.length === 0 || offers.length === 0) return null
  return (
    <Card title={t('mayHelp')}>
      <ul className="s-offers">
        {offers.map((offer) => {
          const fills = filled(offer, values)
          return (
            <li key={offer.id}>
              <RoomIcon name={house.types.get(offer.type)?.icon} size={16} />
              <div>
                <Link to="/records/$type/$id" params={{ type: offer.type, id: offer.number }} className="s-link">
                  <span className="s-number">{offer.number}</span> {offer.title}
                </Link>
                {offer.shows && <p className="s-offer-text">{offer.shows}</p>}
              </div>
              {take && Object.keys(fills).length > 0 && (
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('takeOfferOf', { name: offer.number })}
                  onClick={() => take(fills, offer)}
                >
                  {t('takeOffer')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
