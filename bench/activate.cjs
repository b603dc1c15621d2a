/** Runs inside the extension host: VS Code calls it as it would a suite of tests. */
exports.run = async () => {
  const extension = require('vscode').extensions.getExtension('mudaqqiq.mudaqqiq')
  if (extension.isActive) throw new Error('something has activated the extension already')
  const begun = performance.now()
  await extension.activate()
  console.log(`@@activated ${performance.now() - begun}`)
}
