/** The form for a new token: what for, for whom, what it may do, and until when. */
import { Button, Select, TextInput } from '@mantine/core'
import type { NewTokenJson } from '#features/accounts/account-answers.ts'
import { SearchMultiSelect } from '#fields/faces/search-select.tsx'
import { ask } from '../../api/api.ts'
import { useHouse } from '../../api/house.ts'
import { useMe } from '../../api/person.ts'
import { FormTrouble, useSendForm } from '../../controls/send-form.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { en } from './en.ts'
import { newTokenDraft, tokenExpiries, tokenHolders, tokenRequest, tokenRights } from './token-draft.ts'

export const TokenForm = ({ onMade }: { readonly onMade: (made: NewTokenJson) => void }) => {
  const { t, localize } = useMessages(en)
  const house = useHouse()
  const { roles } = useMe()
  const { form, submit, sending, trouble } = useSendForm({
    initialValues: newTokenDraft,
    send: (draft) => ask<NewTokenJson>('/api/tokens', { method: 'POST', body: tokenRequest(draft, Date.now()) }),
    onSent: (made) => {
      form.reset()
      onMade(made)
    },
  })
  const types = [...house.types.values()]
    .filter(({ may }) => may.read)
    .map(({ name, labels }) => ({ value: name, label: localize(labels.many) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  const holder = {
    me: t('holder_me'),
    connector: localize(house.roleLabels('connector')),
    provisioner: localize(house.roleLabels('provisioner')),
  }
  const list = { clearable: true, data: types }
  return (
    <form className="s-field-form" onSubmit={submit}>
      <TextInput label={t('tokenName')} required {...form.getInputProps('name')} />
      {roles.includes('administrator') && (
        <Select
          label={t('tokenHolder')}
          description={t('tokenHolderHelp')}
          allowDeselect={false}
          data={tokenHolders.map((value) => ({ value, label: holder[value] }))}
          {...form.getInputProps('roles')}
        />
      )}
      <Select
        label={t('tokenRights')}
        allowDeselect={false}
        data={tokenRights.map((value) => ({ value, label: t(`rights_${value}`) }))}
        {...form.getInputProps('scopes')}
      />
      {form.values.scopes === 'chosen' && (
        <>
          <SearchMultiSelect label={t('mayRead')} {...list} {...form.getInputProps('reads')} />
          <SearchMultiSelect label={t('mayWrite')} description={t('mayWriteHelp')} {...list} {...form.getInputProps('writes')} />
        </>
      )}
      <Select
        label={t('tokenExpiry')}
        allowDeselect={false}
        data={tokenExpiries.map((value) => ({
          value,
          label: value === 'never' ? t('expiresNever') : t('expiresIn', { days: Number(value) }),
        }))}
        {...form.getInputProps('expiresAt')}
      />
      <FormTrouble of={trouble} />
      <div>
        <Button type="submit" variant="default" loading={sending}>
          {t('makeToken')}
        </Button>
      </div>
    </form>
  )
}
