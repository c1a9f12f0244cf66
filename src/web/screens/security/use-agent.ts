/** Names the program of a session or an event in the language of the reader. */
import { useMessages } from '../../messages/use-messages.ts'
import { readAgent } from './agent.ts'
import { en } from './en.ts'

export const useAgentName = (): ((header: string | null) => string) => {
  const { t } = useMessages(en)
  return (header) => {
    const agent = readAgent(header)
    if (!agent) return t('agentUnknown')
    return 'program' in agent ? agent.program : t('agentOn', agent)
  }
}
