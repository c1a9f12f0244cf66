/** The open routes for sign-in: the providers that the screen offers, and OpenID Connect. */
import { z } from 'zod'
import type { Declare } from '#features/accounts/sign-in-deps.ts'
import { beginStep, takeStep } from '#features/accounts/steps.ts'
import { markBrowser } from './browser-key.ts'
import * as answers from './identity-answers.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { askOidc, callbackPath, newQuestion, type OidcQuestion, readOidcAnswer } from './oidc.ts'
import { activeProvider, listWaysIn } from './providers.ts'
import { type BegunSignIn, finish, orShowProblem, ownPath, startQuery } from './sign-in-by-provider.ts'
import { signInFault } from './trouble.ts'

const stepKind = 'oidc'

export const oidcRoutes = (route: Declare, deps: IdentityDeps): void => {
  const { engine, signIn, hosts } = deps
  const run = engine.database.as('*')
  const { publicUrl, decrypt } = signIn
  route({
    method: 'GET',
    path: '/api/sign-in/providers',
    summary: 'List the identity providers with which people can sign in',
    open: true,
    answer: answers.signInProviders,
    handle: async () => ({ providers: await listWaysIn(run) }),
  })
  route({
    method: 'GET',
    path: '/api/sign-in/oidc/:provider',
    summary: 'Sign in with a provider of OpenID Connect: redirects to it',
    open: true,
    params: z.object({ provider: z.uuid() }),
    query: startQuery,
    handle: ({ params, query, request, reply }) =>
      orShowProblem(reply, params.provider, async () => {
        const provider = await activeProvider(run, 'oidc', params.provider)
        if (!provider) throw signInFault('unreachable')
        const question = newQuestion()
        const browser = markBrowser(request, reply, publicUrl)
        const begun: BegunSignIn & OidcQuestion = { provider: provider.id, browser, to: ownPath(query.to, publicUrl), ...question }
        const state = await beginStep(run, stepKind, begun)
        try {
          const address = await askOidc(provider, { hosts, decrypt }, { ...question, state, redirect: publicUrl + callbackPath })
          return reply.redirect(address.href, 303)
        } catch (error) {
          throw signInFault('unreachable', provider.title, error)
        }
      }),
  })
  route({
    method: 'GET',
    path: callbackPath,
    summary: 'Continue a sign-in with the answer of a provider of OpenID Connect',
    open: true,
    query: z.looseObject({ state: z.string().max(200).optional() }),
    handle: ({ query: { state = '' }, request, reply }) =>
      orShowProblem(reply, undefined, async () => {
        const begun = await takeStep<BegunSignIn & OidcQuestion>(run, stepKind, state)
        const provider = begun && (await activeProvider(run, 'oidc', begun.provider))
        if (!begun || !provider) throw signInFault('over')
        const answer = new URL(publicUrl + callbackPath)
        answer.search = new URL(request.url, publicUrl).search
        const { verifier, nonce } = begun
        const identity = await readOidcAnswer(provider, { hosts, decrypt }, { verifier, nonce, state, answer }).catch((error) => {
          throw signInFault('refused', provider.title, error)
        })
        return finish(deps, { request, reply }, { how: 'oidc', provider, identity, begun })
      }),
  })
}
