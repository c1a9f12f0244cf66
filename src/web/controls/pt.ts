import type { PartlyTranslated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const pt: PartlyTranslated<typeof en> = {
  namespace: 'web.controls',
  texts: {
    loading: 'Carregando',
    wentWrong: 'Algo deu errado',
    tryAgain: 'Tentar novamente',
    lost: 'Esta página não existe',
    notIncluded: '{count, plural, one {# registro não incluído} other {# registros não incluídos}}',
    moreThan: 'Acima de',
    lessThan: 'Abaixo de',
  },
}
