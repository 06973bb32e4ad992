// The package's entry warns about Node 20 on the console; the class itself runs there. Same types.
declare module 'oidc-provider/lib/provider.js' {
  export { default as Provider } from 'oidc-provider'
}
