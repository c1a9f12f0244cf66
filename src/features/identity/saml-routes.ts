/**
 * The open routes of SAML. The provider sends its answer as a form post from its own site, so that cookies with SameSite=Lax are missing
 * there. Therefore the answer is checked and stored, and the browser continues with a GET on our own site, where the cookie shows whether
 * the sign-in began in this browser (browser-key.ts).
 */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Declare } from '#features/accounts/sign-in-deps.ts'
import { beginStep, takeStep } from '#features/accounts/steps.ts'
import { type ApiContext, routesOn } from '#http/route.ts'
import type { Identity } from './admit-identity.ts'
import { markBrowser } from './browser-key.ts'
import type { IdentityDeps } from './identity-deps.ts'
import { activeProvider } from './providers.ts'
import { acsPath, askSaml, readSamlAnswer, samlMetadata, samlRequest } from './saml.ts'
import { type BegunSignIn, finish, orShowProblem, ownPath, startQuery } from './sign-in-by-provider.ts'
import { signInFault } from './trouble.ts'

const maxFormBytes = 1024 * 1024
const confirmedStep = 'saml-confirmed'
const finishPath = '/api/sign-in/saml/finish'

const params = z.object({ provider: z.uuid() })

interface BegunRequest extends BegunSignIn {
  readonly at: string
}
interface ConfirmedAnswer extends BegunSignIn {
  readonly identity: Identity
}

export const samlRoutes = (route: Declare, deps: IdentityDeps): void => {
  const { engine, signIn } = deps
  const run = engine.database.as('*')
  const { publicUrl } = signIn
  const place = { run, publicUrl }
  route({
    method: 'GET',
    path: `${acsPath(':provider')}/metadata`,
    summary: 'Get the metadata of Sereno for a SAML identity provider',
    open: true,
    params,
    produces: ['application/samlmetadata+xml'],
    handle: async ({ params: { provider: id }, reply }) => {
      const provider = await activeProvider(run, 'saml', id)
      if (!provider) throw signInFault('unreachable')
      return reply.type('application/samlmetadata+xml').send(samlMetadata(provider, place))
    },
  })
  route({
    method: 'GET',
    path: acsPath(':provider'),
    summary: 'Sign in with a SAML identity provider: redirects to it',
    open: true,
    params,
    query: startQuery,
    handle: ({ params: { provider: id }, query, request, reply }) =>
      orShowProblem(reply, id, async () => {
        const provider = await activeProvider(run, 'saml', id)
        if (!provider) throw signInFault('unreachable')
        const browser = markBrowser(request, reply, publicUrl)
        const at = new Date().toISOString()
        const begun: BegunRequest = { provider: provider.id, browser, to: ownPath(query.to, publicUrl), at }
        const step = await beginStep(run, samlRequest, begun)
        const address = await askSaml(provider, { ...place, step }).catch((error) => {
          throw signInFault('unreachable', provider.title, error)
        })
        return reply.redirect(address, 303)
      }),
  })
  route({
    method: 'GET',
    path: finishPath,
    summary: 'Continue a sign-in after the answer of a SAML identity provider',
    open: true,
    query: z.object({ step: z.string().max(200).default('') }),
    handle: ({ query: { step }, request, reply }) =>
      orShowProblem(reply, undefined, async () => {
        const confirmed = await takeStep<ConfirmedAnswer>(run, confirmedStep, step)
        const provider = confirmed && (await activeProvider(run, 'saml', confirmed.provider))
        if (!confirmed || !provider) throw signInFault('over')
        return finish(deps, { request, reply }, { how: 'saml', provider, identity: confirmed.identity, begun: confirmed })
      }),
  })
}

/** The route for the answers of providers, apart from the others because of its form body. */
export const samlAnswerRoute = (app: FastifyInstance, context: ApiContext, { engine, signIn: { publicUrl } }: IdentityDeps): void => {
  const run = engine.database.as('*')
  void app.register(async (corner) => {
    corner.removeAllContentTypeParsers()
    corner.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: maxFormBytes },
      (_request, text, done) => done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    )
    routesOn(
      corner,
      context,
      [],
    )({
      method: 'POST',
      path: acsPath(':provider'),
      summary: 'Continue a sign-in with the answer of a SAML identity provider',
      open: true,
      params,
      body: z.looseObject({ SAMLResponse: z.string().default('') }),
      handle: ({ params: { provider: id }, body, reply }) =>
        orShowProblem(reply, id, async () => {
          const provider = await activeProvider(run, 'saml', id)
          if (!provider) throw signInFault('unreachable')
          const { identity, step } = await readSamlAnswer(provider, { run, publicUrl }, body.SAMLResponse).catch((error) => {
            throw signInFault('refused', provider.title, error)
          })
          // of two answers to one request, the second has nothing to take
          const begun = await takeStep<BegunRequest>(run, samlRequest, step)
          if (begun?.provider !== provider.id) throw signInFault('over')
          const confirmed: ConfirmedAnswer = { ...begun, identity }
          return reply.redirect(`${finishPath}?step=${await beginStep(run, confirmedStep, confirmed)}`, 303)
        }),
    })
  })
}
