// What the page shows of the contract: in Chinese the summaries of operations and what groups are about.
// The contract itself stays as it is.
function inWords(contract, words) {
  for (const tag of contract.tags) tag.description = words.tags[tag.name] ?? tag.description
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      if (operation.operationId) operation.summary = words.operations[operation.operationId] ?? operation.summary
    }
  }
  return contract
}

async function wordsOf(language) {
  const answer = language === 'zh' ? await fetch('/swagger-ui/contract-zh.json') : undefined
  return answer?.ok ? answer.json() : { tags: {}, operations: {} }
}

wordsOf(document.documentElement.lang).then(words => {
  // No validator badge and no top bar: nothing here asks another host than this one.
  window.ui = SwaggerUIBundle({
    url: '/openapi.json',
    dom_id: '#swagger-ui',
    presets: [SwaggerUIBundle.presets.apis],
    plugins: [() => ({ statePlugins: { spec: { wrapActions: { updateJsonSpec: show => contract => show(inWords(contract, words)) } } } })],
    layout: 'BaseLayout',
    validatorUrl: null,
    deepLinking: true,
    persistAuthorization: true,
    tryItOutEnabled: true,
    displayRequestDuration: true,
    filter: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    // Problems and derived text are answered in the language of this page.
    requestInterceptor: request => {
      request.headers['Accept-Language'] ??= document.documentElement.lang
      return request
    },
  })
})
