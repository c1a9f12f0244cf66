/** What the routes of accounts need. */
import type { Engine } from '#engine/engine.ts'
import type { routesOn } from '#http/route.ts'
import type { Language } from '#kernel/localized-text.ts'
import type { Values } from '#kernel/model.ts'
import type { Actors } from './actors.ts'
import type { SignIn } from './better-auth.ts'

export type Declare = ReturnType<typeof routesOn>

/** A directory that checks passwords: the person, if it knows the address and the password is right. */
export type PasswordCheck = (
  address: string,
  password: string,
) => Promise<{ readonly person: string; readonly provider: string } | undefined>

export interface SignInDeps {
  readonly engine: Engine
  readonly signIn: SignIn
  readonly actors: Actors
  /** Asked for people without a password here, or with a wrong one. */
  readonly checkElsewhere?: PasswordCheck
  /** The first event rules of a new installation. */
  readonly eventRules: (language: Language) => readonly Values[]
  /** Starts to load the sample company, and does not wait for it. */
  readonly startSample?: () => void
}
