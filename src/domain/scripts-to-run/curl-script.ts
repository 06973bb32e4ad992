import { applicationId, type InstanceSetUp, type SetUpCall } from './instance-set-up.ts'
import { quotedForShell as quoted } from './quote.ts'
import { setUpScript } from './set-up-script.ts'
import type { TerminalWords } from './terminal-words.ts'

/** Needs curl and a personal access token, which it asks for. */
export const curlScript = (setUp: InstanceSetUp, says: TerminalWords): string =>
  setUpScript(setUp, says, {
    begin: `  if [ -t 3 ]; then
    echo_before=$(stty -g <&3)
    trap 'stty "$echo_before" <&3' EXIT
    trap 'exit 130' HUP INT TERM
    # Before the question: an answer may come at once.
    stty -echo <&3
  fi
  printf '%s ' ${quoted(says.askToken)} >&2
  IFS= read -r token <&3
  [ ! -t 3 ] || { stty "$echo_before" <&3; say '' >&2; }
  case $token in
    '' | *[[:space:]]* | *[[:cntrl:]]* | *\\"* | *\\\\*) stop ${quoted(says.noToken)} ;;
  esac`,
    api: `# The token goes by curl's standard input: neither the list of processes nor a file has it.
api() {
  method=$1
  path=$2
  shift 2
  config="header = \\"PRIVATE-TOKEN: $token\\""
  send --request "$method" "$@" "$gitlab/api/v4/$path"
}`,
    createApplication: apiCall(setUp.calls.createApplication),
    saveSettings: apiCall(setUp.calls.saveSettings),
  })

function apiCall({ method, path, values }: SetUpCall): string {
  const members = Object.entries(values).map(
    ([key, value]) => `${JSON.stringify(key)}:${value === applicationId ? `"${place}"` : JSON.stringify(value)}`,
  )
  const json = `{${members.join(',')}}`.split(place).map(quoted).join('"$application_id"')
  return `api ${method} ${path} --header 'Content-Type: application/json' --data-raw ${json}`
}

/** Where the Application ID goes: JSON has no such character in it. */
const place = '\0'
