/**
 * Reads JSON where there is nothing but a POSIX awk. Without single quotes, so that it can stand between them in a shell.
 * ASK in the environment says what is printed: `count` of a list; `applications`, those with REDIRECT_URI, as `usable`,
 * `confidential` or `unclear` and the id; `errors`, every text; else the value at that path, with `text` before a text.
 * Ends with 1 where the input is no JSON, and prints no control characters, so that no answer can steer a terminal.
 */
export const jsonReader = String.raw`
function bad() { exit 1 }
function skip() { sub(/^[ \t\r\n]+/, "", rest) }
function take(wanted) { skip(); if (substr(rest, 1, 1) != wanted) bad(); rest = substr(rest, 2) }
function hex(digits,   i, n) {
  n = 0
  for (i = 1; i <= 4; i++) n = n * 16 + index("0123456789abcdef", tolower(substr(digits, i, 1))) - 1
  return n
}
function string(   out, next_one, code) {
  take("\"")
  out = ""
  for (;;) {
    if (match(rest, /^[^"\\]+/)) { out = out substr(rest, 1, RLENGTH); rest = substr(rest, RLENGTH + 1) }
    if (rest == "") bad()
    if (substr(rest, 1, 1) == "\"") { rest = substr(rest, 2); return out }
    next_one = substr(rest, 2, 1)
    if (next_one == "u") {
      if (rest !~ /^\\u[0-9a-fA-F][0-9a-fA-F][0-9a-fA-F][0-9a-fA-F]/) bad()
      code = hex(substr(rest, 3, 4))
      out = out (code > 31 && code < 127 ? sprintf("%c", code) : substr(rest, 1, 6))
      rest = substr(rest, 7)
    } else {
      out = out (next_one == "n" || next_one == "r" || next_one == "t" || next_one == "b" || next_one == "f" ? "\n" : next_one)
      rest = substr(rest, 3)
    }
  }
}
function value(path,   key, i, c) {
  skip()
  c = substr(rest, 1, 1)
  if (c == "\"") { kinds[path] = "text"; values[path] = string() }
  else if (c == "{") {
    kinds[path] = "object"
    rest = substr(rest, 2); skip()
    if (substr(rest, 1, 1) == "}") { rest = substr(rest, 2); return }
    for (;;) {
      skip(); key = string(); take(":")
      value(path == "" ? key : path "." key)
      skip()
      if (substr(rest, 1, 1) == ",") { rest = substr(rest, 2); continue }
      take("}"); return
    }
  } else if (c == "[") {
    kinds[path] = "list"
    rest = substr(rest, 2); skip()
    sizes[path] = 0
    if (substr(rest, 1, 1) == "]") { rest = substr(rest, 2); return }
    for (i = 1; ; i++) {
      value(path == "" ? i : path "." i)
      sizes[path] = i
      skip()
      if (substr(rest, 1, 1) == ",") { rest = substr(rest, 2); continue }
      take("]"); return
    }
  } else if (match(rest, /^(true|false|null|-?[0-9][-+.0-9eE]*)/)) {
    kinds[path] = "word"; values[path] = substr(rest, 1, RLENGTH); rest = substr(rest, RLENGTH + 1)
  } else bad()
}
function shown(text) { gsub(/[\001-\037\177]+/, " ", text); return text }
function applications(   i, j, n, id, parts, isOurs) {
  for (i = 1; i <= sizes[""]; i++) {
    n = split(values[i ".callback_url"], parts, /[ \t\r\n]+/)
    isOurs = 0
    for (j = 1; j <= n; j++) if (parts[j] == ENVIRON["REDIRECT_URI"]) isOurs = 1
    if (!isOurs) continue
    id = values[i ".application_id"]
    if (id !~ /^[-A-Za-z0-9_]+$/) print "unclear"
    else if (values[i ".confidential"] == "false") print "usable " id
    else if (values[i ".confidential"] == "true") print "confidential " id
    else print "unclear"
  }
}
{ rest = rest $0 "\n" }
END {
  value(""); skip()
  if (rest != "") bad()
  ask = ENVIRON["ASK"]
  if (ask == "count" || ask == "applications") {
    if (kinds[""] != "list") bad()
    if (ask == "count") print sizes[""]
    else applications()
  } else if (ask == "errors") {
    for (path in kinds) if (kinds[path] == "text") print shown(path ": " values[path])
  } else if (kinds[ask] == "text") print "text " shown(values[ask])
  else if (kinds[ask] == "word") print values[ask]
}
`
