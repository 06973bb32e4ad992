import { applicationId, type InstanceSetUp, type SetUpCall } from './instance-set-up.ts'
import { quotedForShell as quoted } from './quote.ts'
import { setUpScript } from './set-up-script.ts'
import type { TerminalWords } from './terminal-words.ts'

/** Needs GitLab's own command line tool, signed in as an administrator (contract administration, Tools of administrators). */
export const glabScript = (setUp: InstanceSetUp, says: TerminalWords): string =>
  setUpScript(setUp, says, {
    begin: `  command -v glab >/dev/null || stop ${quoted(says.needsGlab)}
  hostname=\${gitlab#*://}
  hostname=\${hostname%%/*}`,
    api: `api() {
  method=$1
  path=$2
  shift 2
  answer=$(NO_COLOR=1 glab api "$path" --hostname "$hostname" --method "$method" --include "$@" | tr -d '\\r')
  http_status=$(say "$answer" | awk 'NR == 1 { print $2 }')
  answer=$(say "$answer" | awk 'body { print } $0 == "" { body = 1 }')
  case $http_status in
    [1-5][0-9][0-9]) ;;
    *) stop ${quoted(says.noGlabAnswer)} "glab auth login --hostname $hostname" ;;
  esac
}`,
    createApplication: apiCall(setUp.calls.createApplication),
    saveSettings: apiCall(setUp.calls.saveSettings),
  })

function apiCall({ method, path, values }: SetUpCall): string {
  const fields = Object.entries(values).map(([key, value]) => {
    if (value === applicationId) return `--raw-field ${quoted(`${key}=`)}"$application_id"`
    return `${typeof value === 'string' ? '--raw-field' : '--field'} ${quoted(`${key}=${String(value)}`)}`
  })
  return `api ${method} ${path} ${fields.join(' ')}`
}
