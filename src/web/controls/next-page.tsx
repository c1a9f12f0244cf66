/** Loads the next page of a list, as long as there is one. */
import { Button } from '@mantine/core'

interface Pages {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => unknown
}

export const NextPage = ({ of, label }: { readonly of: Pages; readonly label: string }) =>
  of.hasNextPage && (
    <div className="s-more">
      <Button variant="default" size="compact-sm" loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
        {label}
      </Button>
    </div>
  )
