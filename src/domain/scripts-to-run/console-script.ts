import { applicationId, settingNames, type InstanceSetUp, type SettingKey } from './instance-set-up.ts'
import { quotedForRuby as quoted } from './quote.ts'
import type { TerminalWords } from './terminal-words.ts'

/** For the Rails console of the instance, which asks for no token and sees Trusted and scopes as well. */
export function consoleScript({ calls, redirectUri }: InstanceSetUp, says: TerminalWords): string {
  const literal = (value: string | boolean | null): string =>
    value === null ? 'nil' : typeof value === 'string' ? quoted(value) : String(value)
  const pairs = (values: InstanceSetUp['calls']['saveSettings']['values']): string =>
    Object.entries(values)
      .map(([key, value]) => `${key}: ${value === applicationId ? 'application.uid' : literal(value)}`)
      .join(', ')
  const { createApplication, saveSettings } = calls
  const names = Object.keys(saveSettings.values).map((key) => `${key}: ${quoted(settingNames[key as SettingKey])}`)
  const { jira_connect_proxy_url: proxyUrl } = saveSettings.values
  return `# ${says.title}
puts ${quoted(says.willCreate)}, ${quoted(`  ${redirectUri}`)}, ${quoted(proxyUrl === null ? says.willClear : says.willSave)}, ${quoted(proxyUrl === null ? '' : `  ${String(proxyUrl)}`)}, ${quoted(says.nothingTwice)}

model = defined?(Authn::OauthApplication) ? Authn::OauthApplication : Doorkeeper::Application
wanted = { ${pairs(createApplication.values)}, trusted: false }
usable = model.where(owner_id: nil, confidential: false, trusted: false).select { |one| one.redirect_uri.split.include?(wanted[:redirect_uri]) && one.scopes.to_s == wanted[:scopes] }
settings = ApplicationSetting.current_without_cache
application = usable.detect { |one| one.uid == settings.jira_connect_application_key } || usable.first
if application
  puts ${quoted(says.applicationThere)} + ' ' + application.uid
else
  application = model.new(wanted)
  application.save ? puts(${quoted(says.applicationCreated)} + ' ' + application.uid) : puts(application.errors.full_messages)
end

if application.persisted?
  names = { ${names.join(', ')} }
  due = { ${pairs(saveSettings.values)} }
  missing = due.reject { |key, value| settings[key] == value }
  missing.each { |key, value| puts ${quoted(says.settingSaved)} + " #{names[key]}: #{value.inspect}", ${quoted(`  ${says.was} `)} + settings[key].inspect }
  puts ${quoted(says.settingsThere)} if missing.empty?
  puts settings.errors.full_messages unless missing.empty? || settings.update(missing)
  saved = ApplicationSetting.current_without_cache
  puts '', ${quoted(says.check)}
  due.each { |key, value| puts((saved[key] == value ? ${quoted(says.right)} : ${quoted(says.wrong)}) + "  #{names[key]}: #{saved[key].inspect}") }
end
`
}
