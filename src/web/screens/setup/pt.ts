import type { PartlyTranslated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const pt: PartlyTranslated<typeof en> = {
  namespace: 'web.setup',
  texts: {
    motto: 'O vigia noturno dos seus serviços',
    signIn: 'Entrar',
    email: 'E-mail',
    passwordHelp: 'Pelo menos {count, number} caracteres',
    firstVisit: 'Configurar o Sereno',
    firstVisitHelp: 'Quatro respostas bastam para começar. Você será o administrador.',
    yourName: 'Seu nome',
    organisation: 'Organização',
    startWith: 'Começar com',
    sampleCompany: 'Uma empresa de exemplo',
    sampleHelp: 'Serviços, equipes, acordos e incidentes para experimentar.',
    emptyStart: 'Vazio',
    emptyHelp: 'Só a sua organização. O resto você cria ou importa.',
    begin: 'Começar',
  },
}
