package cityplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

/// A small contract, and others that differ in one place.
final class Small {

    private static final String CONTRACT =
            """
            openapi: 3.0.3
            info: {title: Plans, version: 1.0.0}
            paths: {
              /v1/plans: {
                get: {
                  operationId: listPlans,
                  summary: Plans,
                  parameters: [
                    {name: q, in: query, schema: {type: string, minLength: 1, maxLength: 20}},
                    {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}},
                    {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 500}}
                  ],
                  responses: {
                    '200': {
                      description: The plans.,
                      headers: {ETag: {schema: {type: string}}},
                      content: {
                        application/json: {schema: {$ref: '#/components/schemas/Plan'}},
                        text/csv: {schema: {type: string}}
                      }
                    },
                    '404': {description: None.}
                  }
                },
                post: {
                  operationId: addPlan,
                  security: [],
                  requestBody: {
                    content: {application/json: {schema: {$ref: '#/components/schemas/Input'}}}
                  },
                  responses: {'201': {description: Added.}}
                }
              }
              }
            components:
              securitySchemes:
                bearer: {type: http, scheme: bearer}
              schemas:
                Kind: {type: string, enum: [a, b]}
                Input:
                  type: object
                  required: [code]
                  properties: {code: {type: string, maxLength: 9}, about: {type: string}}
                Plan:
                  type: object
                  description: A plan.
                  required: [code]
                  properties: {
                    code: {type: string, pattern: '^x$', example: x},
                    kind: {$ref: '#/components/schemas/Kind'},
                    description: {type: string},
                    count: {type: integer},
                    note: {type: string}
                    }
            """;

    private Small() {}

    static String contract() {
        return CONTRACT;
    }

    /// The contract with another text in place of a part.
    static String with(String part, String other) {
        assertThat(CONTRACT).contains(part);
        return CONTRACT.replace(part, other);
    }
}
