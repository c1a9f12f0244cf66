import type { PartlyTranslated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const pt: PartlyTranslated<typeof en> = {
  namespace: 'web.shortcuts',
  texts: {
    title: 'Atalhos de teclado',
    everywhere: 'Em toda parte',
    lists: 'Nas listas',
    records: 'Em um registro',
    search: 'pesquisar e ir a qualquer página',
    sheet: 'atalhos de teclado',
    home: 'página inicial',
    down: 'próxima linha',
    up: 'linha anterior',
    open: 'abrir a linha',
    select: 'selecionar a linha',
    quickSearch: 'pesquisa rápida',
    filter: 'filtro',
    create: 'novo registro',
    edit: 'editar',
    save: 'salvar o que foi editado',
    comment: 'escrever um comentário',
    send: 'enviar o comentário',
    next: 'próximo registro da lista',
    previous: 'registro anterior da lista',
    back: 'voltar à lista',
  },
}
