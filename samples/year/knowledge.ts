/** Knowledge articles, their reviews and feedback. */

import { the } from '../acts/act.ts'
import { type ActWriter, rowsOf } from '../acts/act-writer.ts'
import { chanceOf } from '../acts/chance.ts'
import { usersOf } from '../company/company.ts'

// Spanish | English | kind | service | author | published, review due (days before now)
const articles = `
Desbloquear una cuenta | Unlock an account | how-to | directory | marcos | 355 -10
Conectar por VPN desde casa | Connect by VPN from home | how-to | vpn | elena | 340 -25
Cambiar el rollo de etiquetas | Change the roll of labels | how-to | warehouse | nuria | 300 -60
Qué se guarda en las copias | What the backups keep | reference | backup | diego | 260 40
Correo en el móvil | Mail on the phone | how-to | mail | sara | 215 -150
Caja que no arranca | A till that does not start | solution | pos | ivan | 170 -190
Permisos de compras en el ERP | Purchasing rights in the ERP | how-to | erp | marta | 120 -245
Reconocer un correo falso | Recognise a false mail | policy | mail | sara | 68 -300
Réplica retrasada | Replica that lags behind | solution | databases | ines | 41 -320
Cupones que no se aplican | Vouchers that do not apply | solution | shop | javier | 23 -340
Recoger en tienda: preguntas | Collect in the store: questions | reference | shop | alba | 11 -350
Escáner sin red | Scanner without network | solution | warehouse | hugo | 4 -360
`

export const knowledgeYear = (s: ActWriter): void => {
  const chance = chanceOf('knowledge')
  const users = [...usersOf('org:stores'), ...usersOf('org:logistics')]
  for (const [i, [es = '', en = '', kind, service, writer, days = '']] of rowsOf(articles).entries()) {
    const [article, by] = [`article/${i}`, `p:${writer}`]
    const [published = 0, review = 0] = days.split(' ').map(Number)
    s.make(published + 4, by, article, [es, en], {
      kind,
      audience: kind === 'solution' ? 'agents' : 'everyone',
      service: the(`srv:${service}`),
      assignee: the(by),
      summary: s.t(`${es}, paso a paso.`, `${en}, step by step.`),
      body: s.t('1. Mirar.\n2. Probar.\n3. Si no, llamar al centro de servicio.', '1. Look.\n2. Try.\n3. If not, call the service desk.'),
      language: s.t('es', 'en'),
    })
    s.move(published + 2, by, article, 'submit')
    s.move(published, 'p:esther', article, 'publish', { reviewBy: s.date(review) })
    for (let j = 0; j < 4; j++) {
      const feedback = `article-feedback/${i}-${j}`
      s.make(
        published - chance.within(0.2, Math.max(0.5, published)),
        kind === 'solution' ? 'p:ivan' : chance.one(users),
        feedback,
        [es, en],
        {
          article: the(article),
          helpful: chance.happens(0.82),
        },
      )
    }
  }
}
