/** The texts of Knowledge Management, in Portuguese. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const pt: RoomTexts = {
  name: 'Gerenciamento do Conhecimento',
  purpose: 'Reunir, analisar, guardar e compartilhar o conhecimento, para que nada precise ser descoberto duas vezes.',
  roles: { 'knowledge-manager': 'Gerente de Conhecimento' },
  records: {
    article: {
      name: ['Artigo', 'Base de conhecimento'],
      fields: {
        summary: 'Resumo',
        body: 'Texto',
        audience: 'Para quem',
        keywords: 'Palavras-chave',
        knownError: 'Erro conhecido',
        revision: 'Versão',
        helpful: 'Ajudou',
        unhelpful: 'Não ajudou',
        returned: 'Por que foi devolvido',
      },
      moves: { submit: 'Enviar para revisão', confirm: 'Confirmar', revise: 'Atualizar' },
      sections: { readers: 'Leitores' },
      help: {
        audience: 'O que é para todos é lido no portal',
        keywords: 'Outras palavras usadas na pesquisa',
        revision: 'Cada publicação guarda a sua',
      },
      choices: {
        kind: { 'how-to': 'Como fazer', reference: 'Referência', solution: 'Solução', 'known-error': 'Erro conhecido', policy: 'Norma' },
        audience: { everyone: 'Todos', agents: 'Quem presta suporte' },
      },
      empty: 'Escreva o que foi descoberto, para que ninguém precise descobrir de novo',
    },
    'article-version': {
      name: ['Versão de artigo', 'Versões de artigos'],
      gender: 'f',
      fields: { article: 'Artigo', revision: 'Versão', summary: 'Resumo', body: 'Texto' },
      states: { kept: 'Guardada' },
      empty: 'São guardadas na publicação',
    },
    'article-feedback': {
      name: ['Opinião', 'Opiniões'],
      gender: 'f',
      fields: { article: 'Artigo', helpful: 'Ajudou' },
      states: { given: 'Sem resposta' },
      empty: 'Ninguém opinou ainda',
    },
  },
  kpis: {
    'published-articles': ['Quantidade de artigos publicados', 'Artigos publicados ou atualizados em P'],
    'overdue-articles': ['Artigos com revisão vencida', 'Artigos publicados cuja data de revisão havia passado no fim de P'],
    'helpful-share': ['Porcentagem de opiniões favoráveis', 'Opiniões em P que dizem que o artigo ajudou'],
    'solved-with-knowledge': ['Incidentes resolvidos com conhecimento', 'Incidentes resolvidos em P nos quais um artigo ajudou'],
  },
}
