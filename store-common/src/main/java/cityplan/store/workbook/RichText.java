package cityplan.store.workbook;

import javax.xml.stream.XMLStreamConstants;

/// Gathers the runs of a text; how it is pronounced, which East Asian programs add, is no part of
/// it.
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private boolean inRun;
    private boolean spoken;

    void take(int event, Xml xml) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> turn(xml.name(), true);
            case XMLStreamConstants.END_ELEMENT -> turn(xml.name(), false);
            case XMLStreamConstants.CHARACTERS,
                    XMLStreamConstants.CDATA,
                    XMLStreamConstants.SPACE -> {
                if (inRun && !spoken) {
                    text.append(xml.text());
                }
            }
            default -> {}
        }
    }

    /// What was gathered since the last time.
    String take() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }

    private void turn(String element, boolean begins) {
        if (element.equals("rPh")) {
            spoken = begins;
        } else if (element.equals("t") || element.equals("v")) {
            inRun = begins;
        }
    }
}
