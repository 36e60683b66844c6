package cityplan.common.test;

import cityplan.common.http.Operations;
import cityplan.contract.Contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import com.atlassian.oai.validator.restassured.OpenApiValidationFilter;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Holds every request and every answer of a test against the contract, and remembers which
/// operations were called. The contract is composed anew from the fragments.
public final class ContractFilter implements Filter {

    /// For requests that fit the contract: both sides are checked.
    public static final ContractFilter STRICT = new ContractFilter(LevelResolver.create().build());

    /// For requests that break the contract on purpose: the answer is checked.
    public static final ContractFilter ANSWER_ONLY =
            new ContractFilter(
                    LevelResolver.create().withLevel("validation.request", Level.IGNORE).build());

    /// Kept with the machine, since tests are loaded by more than one class loader.
    private static final Set<Object> EXERCISED = exercised();

    private final OpenApiValidationFilter filter;

    private ContractFilter(LevelResolver levels) {
        String contract = Contract.compose(Path.of(System.getProperty("suite.root"))).yaml();
        this.filter =
                new OpenApiValidationFilter(
                        OpenApiInteractionValidator.createForInlineApiSpecification(contract)
                                .withLevelResolver(levels)
                                .build());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request,
            FilterableResponseSpecification answer,
            FilterContext context) {
        String path = URI.create(request.getURI()).getPath();
        Operations.route(path)
                .ifPresent(route -> EXERCISED.add(request.getMethod() + " " + route.template()));
        return filter.filter(request, answer, context);
    }

    @SuppressWarnings("unchecked")
    private static Set<Object> exercised() {
        return (Set<Object>)
                System.getProperties()
                        .computeIfAbsent(
                                ContractFilter.class.getName(), _ -> ConcurrentHashMap.newKeySet());
    }

    /// The operations of a service that no test has called so far.
    public static Set<String> notExercised(String service) {
        var missing = new TreeSet<String>();
        Operations.routes().stream()
                .filter(route -> route.service().equals(service))
                .forEach(route ->
                        route.methods().forEach(m -> missing.add(m + " " + route.template())));
        missing.removeIf(operation -> operation.startsWith("HEAD "));
        missing.removeAll(EXERCISED);
        return missing;
    }
}
