package cityplan.images.bench;

import cityplan.local.process.Service;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// One start of one service.
///
/// @param ready milliseconds until it was ready
/// @param processor milliseconds of processor time until then
/// @param memory megabytes held then
/// @param memoryUnderLoad the most megabytes held while it was read
/// @param answers a second while it was read
record Sample(
        Kind kind,
        Service service,
        double ready,
        double processor,
        double memory,
        double memoryUnderLoad,
        double answers) {

    /// A row of the table: each figure's median over several starts of one kind.
    static String row(List<Sample> samples) {
        return "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f |"
                .formatted(
                        samples.getFirst().service().module(),
                        samples.getFirst().kind().label(),
                        median(samples, Sample::ready),
                        median(samples, Sample::processor),
                        median(samples, Sample::memory),
                        median(samples, Sample::memoryUnderLoad),
                        median(samples, Sample::answers));
    }

    private static double median(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(samples.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
