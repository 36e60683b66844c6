package cityplan.store.workbook;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A part of a workbook as a stream of elements. It knows no entities but XML's own, and reads
/// nothing else because a part says so.
final class Xml implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream part;
    private final XMLStreamReader reader;

    Xml(InputStream part) throws IOException {
        this.part = part;
        try {
            this.reader = FACTORY.createXMLStreamReader(part);
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /// The kind of the next event, as `XMLStreamConstants` names it.
    int next() throws IOException {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadableWorkbook("not-a-workbook");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw refusal(broken);
        }
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /// An attribute by its name without prefix.
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    /// What a stream refuses comes out of the parser wrapped.
    private static IOException refusal(XMLStreamException broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbook refused) {
                return refused;
            }
            if (cause instanceof XMLStreamException stream
                    && stream.getNestedException() instanceof UnreadableWorkbook refused) {
                return refused;
            }
        }
        return new UnreadableWorkbook("not-a-workbook");
    }
}
