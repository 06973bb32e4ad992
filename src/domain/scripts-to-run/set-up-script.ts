import { curlWithToken } from './curl-with-token.ts'
import { applicationId, applicationsPath, settingNames, settingsPath, type InstanceSetUp, type SettingKey } from './instance-set-up.ts'
import { jsonReader } from './json-reader.ts'
import { quotedForShell as quoted } from './quote.ts'
import type { TerminalWords } from './terminal-words.ts'

/** How a script reaches the API. What it does with it is the same whatever the tool. */
export type Tool = {
  /** What has to be there, and what is asked of the person, before anything is sent. */
  readonly begin: string
  /** The function `api METHOD PATH [OPTION…]`, which sets `http_status` and `answer`. */
  readonly api: string
  /** The two writes, with the options that the tool takes for their values. */
  readonly createApplication: string
  readonly saveSettings: string
}

/**
 * A script for `sh` on the administrator's own machine: says what it will do, looks for what is there, does what is missing,
 * and checks. Answers are kept in variables of the shell and nowhere else: the settings of a GitLab hold secrets.
 */
export function setUpScript(setUp: InstanceSetUp, says: TerminalWords, tool: Tool): string {
  const { address, redirectUri, isOwnApp, appKey, calls } = setUp
  const settings = Object.entries(calls.saveSettings.values).map(([key, value]) => ({
    key,
    name: settingNames[key as SettingKey],
    /** As the reader of JSON prints it. */
    due: value === applicationId ? '"text $application_id"' : quoted(typeof value === 'string' ? `text ${value}` : String(value)),
  }))
  const forEachSetting = (command: string): string =>
    settings.map(({ key, name, due }) => `  ${command} ${key} ${quoted(name)} ${due}`).join('\n')
  const { jira_connect_proxy_url: proxyUrl } = calls.saveSettings.values
  return `#!/bin/sh
# ${says.title}
# ${says.howToRun}
# ${says.neverOnAPage}

set -u
[ -z "\${ZSH_VERSION-}" ] || emulate sh
unset token answer settings
gitlab=${quoted(address ?? '')}
redirect_uri=${quoted(redirectUri)}
application_id=
nl='
'
reader='${jsonReader}'

say() { printf '%s\\n' "$@"; }
stop() { say '' "$@" >&2; exit 1; }
read_json() { printf '%s\\n' "$answer" | ASK=$1 REDIRECT_URI=$redirect_uri LC_ALL=C awk "$reader"; }

unreachable() {
  case $1 in
    6) stop ${quoted(says.noName)} ;;
    5 | 7) stop ${quoted(says.noConnection)} ;;
    28) stop ${quoted(says.noTimelyAnswer)} ;;
    35 | 51 | 53 | 54 | 58 | 59 | 60 | 66 | 77 | 80 | 82 | 83 | 90 | 91) stop ${quoted(says.noTrust)} ;;
    *) stop ${quoted(says.curlFailed)} "curl: $1" ;;
  esac
}

# -q: a .curlrc of yours would change what is sent and printed.
send() {
  answer=$(printf '%s\\n' "$config" | ${curlWithToken} --write-out '\\n%{http_code}' "$@")
  outcome=$?
  http_status=\${answer##*"$nl"}
  answer=\${answer%"$nl"*}
  [ "$outcome" = 0 ] || unreachable "$outcome"
}

${tool.api}

refused() {
  case $http_status in
    401) stop ${quoted(says.tokenRefused)} ;;
    403)
      case $answer in
        *insufficient_scope*) stop ${quoted(says.scopeTooSmall)} ;;
        *) read_json errors >/dev/null && stop ${quoted(says.notAdministrator)} ;;
      esac
      stop ${quoted(says.notGitLab)} "HTTP $http_status"
      ;;
    3??) stop ${quoted(says.redirected)} ;;
    400 | 422) stop ${quoted(says.invalid)} "$(read_json errors)" ;;
    404) stop ${quoted(says.notGitLab)} "HTTP $http_status" ;;
    5??) stop ${quoted(says.serverError)} "HTTP $http_status" ;;
    *) stop ${quoted(says.otherStatus)} "HTTP $http_status" ;;
  esac
}

read_settings() {
  api GET ${settingsPath}
  [ "$http_status" = 200 ] || refused
  settings=$answer
  read_json id >/dev/null || stop ${quoted(says.notGitLab)}
}

setting() { answer=$settings; read_json "$1"; }

shown() {
  case $1 in
    'text '*) say "\${1#text }" ;;
    '' | null) say ${quoted(says.nothing)} ;;
    *) say "$1" ;;
  esac
}

# Every page, until one is empty: not all versions of GitLab have pages here, nor say in headers which is the last.
find_application() {
  page=1
  last=
  found=
  while :; do
    api GET "${applicationsPath}?per_page=100&page=$page"
    [ "$http_status" = 200 ] || refused
    count=$(read_json count) || stop ${quoted(says.notGitLab)}
    [ "$count" = 0 ] && break
    if [ "$answer" = "$last" ]; then
      # The same once more is all that there is, or a full page of which nobody tells how it goes on.
      case $count in 20 | 100) stop ${quoted(says.listNotWhole)} ;; esac
      break
    fi
    found="$found$nl$(read_json applications)"
    last=$answer
    page=$((page + 1))
    [ "$page" -gt 500 ] && stop ${quoted(says.listNotWhole)}
  done
  current=$(setting jira_connect_application_key)
  usable=$(say "$found" | sed -n 's/^usable //p')
  for one in $usable; do
    if [ -z "$application_id" ] || [ "text $one" = "$current" ]; then application_id=$one; fi
  done
  [ -n "$application_id" ] && return
  case $found in
    *unclear*) stop ${quoted(says.listUnclear)} ;;
    *confidential*) say ${quoted(says.confidentialLeft)} ;;
  esac
}

create_application() {
  ${tool.createApplication}
  [ "$http_status" = 201 ] || [ "$http_status" = 200 ] || refused
  application_id=$(read_json application_id)
  application_id=\${application_id#text }
  case $application_id in
    '' | *[!A-Za-z0-9_-]*) stop ${quoted(says.notGitLab)} ;;
  esac
}

is_missing=no
look_at() { [ "$(setting "$1")" = "$3" ] || is_missing=yes; }
tell_saved() {
  before=$(answer=$settings_before; read_json "$1")
  [ "$before" = "$3" ] || say ${quoted(says.settingSaved)}" $2: $(shown "$3")" "  "${quoted(says.was)}" $(shown "$before")"
}

save_settings() {
  ${tool.saveSettings}
  [ "$http_status" = 200 ] || refused
}

wrong=0
right() { say ${quoted(says.right)}"  $1"; }
wrong() { wrong=$((wrong + 1)); say ${quoted(says.wrong)}"  $1"; shift; [ $# = 0 ] || say "    $1"; }
check_setting() {
  is=$(setting "$1")
  if [ "$is" = "$3" ]; then right "$2: $(shown "$is")"
  else
    wrong "$2: $(shown "$is")" ${quoted(says.mustBe)}" $(shown "$3")"
    ${proxyUrl === null ? `[ "$1" = jira_connect_proxy_url ] && say "    "${quoted(says.clearByConsole)} "    "${quoted(consoleLine)}` : ':'}
  fi
}

# As Jira and this app ask: without any token.
check_public() {
  config=
  send "$gitlab/-/jira_connect/oauth_application_id"
  if [ "$http_status" = 200 ] && [ "$(read_json application_id)" = "text $application_id" ]; then right ${quoted(says.idReadable)}
  else wrong ${quoted(says.idNotReadable)} "HTTP $http_status"; fi
  send --request POST "$gitlab/-/jira_connect/events/installed"
  if [ "$http_status" = 401 ]; then right ${quoted(says.eventsOpen)}; else wrong ${quoted(says.eventsClosed)} "HTTP $http_status"; fi
${
  isOwnApp
    ? `  send "$gitlab/-/jira_connect/app_descriptor.json"
  if [ "$(read_json key)" = ${quoted(`text ${appKey}`)} ]; then right ${quoted(says.descriptorRight)}; else wrong ${quoted(says.descriptorWrong)} "HTTP $http_status"; fi
`
    : ''
}}

main() {
  say ${quoted(says.title)} ''
  command -v curl >/dev/null || stop ${quoted(says.needsCurl)}
  # Handed to sh as its input, the script has to ask the terminal itself.
  if [ "\${1-}" = terminal ]; then exec 3</dev/tty; else exec 3<&0; fi
  if [ -z "$gitlab" ]; then
    printf '%s ' ${quoted(says.askAddress)} >&2
    IFS= read -r gitlab <&3
    while :; do case $gitlab in */) gitlab=\${gitlab%/} ;; *) break ;; esac; done
  fi
  case $gitlab in
    *[[:space:]]* | *[[:cntrl:]]*) stop ${quoted(says.noAddress)} ;;
    ${schemes(setUp)}) ;;
    *) stop ${quoted(says.noAddress)} ;;
  esac
  say ${quoted(says.willDo)} "  $gitlab" '' ${quoted(says.willCreate)} "  $redirect_uri" ${
    proxyUrl === null ? quoted(says.willClear) : `${quoted(says.willSave)} ${quoted(`  ${String(proxyUrl)}`)}`
  } ${quoted(says.willCheck)} ${quoted(says.nothingTwice)} ''
${tool.begin}

  read_settings
  settings_before=$settings
  find_application
  if [ -n "$application_id" ]; then say ${quoted(says.applicationThere)}" $application_id"
  else
    create_application
    say ${quoted(says.applicationCreated)}" $application_id"
  fi
${forEachSetting('look_at')}
  if [ "$is_missing" = no ]; then say ${quoted(says.settingsThere)}
  else
    save_settings
${forEachSetting('  tell_saved')}
  fi

  say '' ${quoted(says.check)}
  read_settings
${forEachSetting('check_setting')}
  unset token
  check_public
  say ''
  [ "$wrong" = 0 ] || stop ${quoted(says.someWrong)}
  say ${quoted(says.allRight)}
}

main "$@"
`
}

/** For GitLab 15.7, whose form and API may keep it (contract administration, Settings of the instance). */
export const consoleLine = 'ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil)'

/** A token never travels without TLS, but where this page itself came without it. */
const schemes = ({ redirectUri }: InstanceSetUp): string => (redirectUri.startsWith('http:') ? 'http://?* | https://?*' : 'https://?*')

const ending = 'END_OF_GITLAB_FOR_JIRA'

/** To be pasted into a terminal, whatever shell runs there: its own `sh` reads the script, and the terminal is asked. */
export const pasted = (script: string): string => `sh -s terminal <<'${ending}'\n${script}${ending}\n`
