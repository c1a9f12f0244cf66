import type { PartlyTranslated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const pt: PartlyTranslated<typeof en> = {
  namespace: 'web.shell',
  texts: {
    process: 'Processo',
    theProcess: 'Sobre o processo',
    start: 'Começar',
    nothingFound: 'Nada encontrado. Tente menos palavras, o início de uma palavra ou parte de um nome ou número.',
    skip: 'Ir para o conteúdo',
    navigation: 'Navegação',
    openNavigation: 'Abrir a navegação',
    topBar: 'Barra superior',
    searchAll: 'Pesquisar em tudo',
    searchPlaceholder: 'Um número, um texto, uma lista, uma ação…',
    searching: 'Pesquisando…',
    goTo: 'Ir para',
    newRecord: 'Novo registro',
    toLight: 'Tema claro',
    toDark: 'Tema escuro',
    live: 'Ao vivo',
    liveHelp: 'As alterações aparecem aqui automaticamente',
    notLive: 'Sem conexão',
    notLiveHelp: 'Reconectando; até lá, as alterações não aparecem automaticamente',
    diskFull:
      'O disco do banco de dados está cheio: é possível consultar, mas nada pode ser salvo até que um administrador libere espaço. Este aviso desaparece sozinho.',
    databaseSilent: 'O banco de dados não responde: nada pode ser aberto nem salvo até que ele volte. Este aviso desaparece sozinho.',
    databaseStopped:
      'O disco do banco de dados está cheio e o banco de dados parou: nada pode ser aberto nem salvo até que um administrador libere espaço. Este aviso desaparece sozinho.',
    myMenu: 'Menu de {name}',
    myProfile: 'Meu perfil',
    signOut: 'Sair',
    shortcuts: 'Atalhos de teclado',
    findList: 'Encontrar um processo ou uma lista',
  },
}
