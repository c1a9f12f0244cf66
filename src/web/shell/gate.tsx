/** Loads what every screen needs (the user, the declarations), and shows the set-up or sign-in if necessary. */
import './shell.css'
import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { MeJson, SetupStateJson } from '#features/accounts/account-answers.ts'
import type { HouseJson } from '#http/answers/house-answers.ts'
import { ApiProblem, ask } from '../api/api.ts'
import { HouseProvider, houseOf } from '../api/house.ts'
import { MeProvider, useMe, usePreferences } from '../api/person.ts'
import { ControlWorld } from '../api/world.tsx'
import { Trouble } from '../controls/trouble.tsx'
import { useSpeech } from '../messages/use-messages.ts'
import { SetupScreen } from '../screens/setup/setup.tsx'
import { SignInScreen } from '../screens/setup/sign-in.tsx'
import { InLanguage } from './language.tsx'

const meOrNobody = async (): Promise<MeJson | null> => {
  try {
    return await ask<MeJson>('/api/me')
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null
    throw error
  }
}

export const Gate = ({ children }: { readonly children: ReactNode }) => {
  const me = useQuery({ queryKey: ['me'], queryFn: meOrNobody, staleTime: 60_000 })
  const setup = useQuery({ queryKey: ['setup'], queryFn: () => ask<SetupStateJson>('/api/setup'), enabled: me.data === null })
  const inside = (): ReactNode => {
    if (me.error) return <Broken error={me.error} retry={() => void me.refetch()} />
    if (me.data === undefined) return <Waiting />
    if (me.data) return <Inside me={me.data}>{children}</Inside>
    if (setup.error) return <Broken error={setup.error} retry={() => void setup.refetch()} />
    if (!setup.data) return <Waiting />
    return setup.data.needed ? <SetupScreen /> : <SignInScreen />
  }
  return <InLanguage waiting={<Waiting />}>{inside()}</InLanguage>
}

const Broken = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }) => (
  <main className="s-screen s-narrow">
    <h1>Sereno</h1>
    <Trouble error={error} retry={retry} />
  </main>
)

const Waiting = () => (
  <div className="s-waiting" role="status" aria-label="Sereno">
    <Loader type="dots" />
  </div>
)

const Inside = ({ me, children }: { readonly me: MeJson; readonly children: ReactNode }) => {
  const declared = useQuery({
    queryKey: ['house', me.person.id],
    queryFn: () => ask<HouseJson>('/api/processes'),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const house = useMemo(() => (declared.data ? houseOf(declared.data) : undefined), [declared.data])
  if (declared.error) return <Broken error={declared.error} retry={() => void declared.refetch()} />
  if (!house) return <Waiting />
  return (
    <MeProvider value={me}>
      <HouseProvider value={house}>
        <ControlWorld>
          <OwnLanguage />
          {children}
        </ControlWorld>
      </HouseProvider>
    </MeProvider>
  )
}

/** Applies the language of the user's preferences, which takes precedence over the language of the browser. */
const OwnLanguage = () => {
  const { preferences, loaded } = usePreferences()
  const me = useMe()
  const { language, setLanguage } = useSpeech()
  const wanted = loaded ? (preferences.language ?? me.person.language) : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the stored preference is loaded or changes, not when the user switches the language here
  useEffect(() => {
    if (wanted && wanted !== language) setLanguage(wanted)
  }, [wanted])
  return null
}
