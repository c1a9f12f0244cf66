/** What the routes for identity providers need. */
import type { SignInDeps } from '#features/accounts/sign-in-deps.ts'

export interface IdentityDeps extends Pick<SignInDeps, 'engine' | 'signIn' | 'actors'> {
  /** The hosts to which Sereno may connect (SERENO_IDENTITY_HOSTS). */
  readonly hosts: readonly string[]
}
