// No validator badge and no top bar: nothing here asks another host than this one.
window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  presets: [SwaggerUIBundle.presets.apis],
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
