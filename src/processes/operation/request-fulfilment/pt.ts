/** The texts of Request Fulfilment, in Portuguese. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const pt: RoomTexts = {
  name: 'Cumprimento de Requisições',
  purpose: 'Cumprir as requisições de serviço, em geral pequenas: uma troca de senha, uma informação, um notebook novo.',
  roles: { 'incident-manager': 'Gerente de Incidentes' },
  records: {
    'service-request': {
      name: ['Requisição de serviço', 'Requisições de serviço'],
      gender: 'f',
      fields: {
        offering: 'Oferta',
        answers: 'Formulário',
        recipient: 'Para quem',
        promisedFor: 'Prometida para',
        fulfilledAt: 'Cumprida em',
      },
      states: { fulfilment: 'Em andamento', waiting: 'Em espera', fulfilled: 'Cumprida' },
      moves: { hold: 'Colocar em espera', fulfil: 'Dar por cumprida' },
      sections: { what: 'O que se pede', terms: 'Condições' },
      help: { promisedFor: 'Resulta do prazo da oferta', needsApproval: 'A oferta determina' },
      choices: { waitingFor: { requester: 'O solicitante', delivery: 'Uma entrega' } },
      clocks: { fulfilment: 'Cumprimento' },
      empty: 'Peça algo do catálogo',
    },
    'fulfilment-task': {
      name: ['Tarefa de cumprimento', 'Tarefas de cumprimento'],
      gender: 'f',
      empty: 'As tarefas são abertas quando uma requisição é iniciada',
    },
    approval: {
      name: ['Aprovação', 'Aprovações'],
      gender: 'f',
      fields: { accessRequest: 'Requisição de acesso' },
      states: { asked: 'Pendente', granted: 'Concedida' },
      moves: { grant: 'Conceder' },
      help: { approver: 'Se vazio, decide quem gerencia as requisições' },
      empty: 'Nada espera a sua decisão',
    },
  },
  kpis: {
    requests: ['Quantidade de requisições', 'Requisições de serviço registradas em P, por oferta'],
    'fulfilment-time': [
      'Tempo de cumprimento',
      'Tempo médio do registro até o cumprimento das requisições cumpridas em P; à parte, sem as esperas',
    ],
    'fulfilled-on-time': [
      'Requisições cumpridas no prazo',
      'Requisições cumpridas em P antes do prometido pela oferta, sobre as que tinham promessa',
    ],
    'approval-time': ['Tempo de aprovação', 'Tempo médio até a decisão das aprovações decididas em P'],
  },
}
