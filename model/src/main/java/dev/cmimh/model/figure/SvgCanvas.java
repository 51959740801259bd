package dev.cmimh.model.figure;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.io.StringWriter;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGCSSStyler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.apache.batik.svggen.SVGSyntax;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Draws SVG as all figures do: in fonts that there are, with numbers no longer than needed. */
final class SvgCanvas {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Without quotation marks: they would end the attribute that the names stand in. */
  private static final String FONTS = "system-ui, Segoe UI, Roboto, DejaVu Sans, sans-serif";

  private static final int DECIMALS = 1;

  private static final Pattern FAMILY = Pattern.compile("font-family:[^;]*");

  /** The only colour of the palettes that is not written as numbers. */
  private static final Pattern WHITE = Pattern.compile("(fill|stroke):white");

  /** The same in every drawing, so several of them in a page would not be told apart. */
  private static final String UNUSED = SVGSyntax.ID_PREFIX_GENERIC_DEFS;

  private SvgCanvas() {}

  /**
   * An SVG element that fits into any width.
   *
   * @param name its identifier, and the beginning of those inside, so that one page holds several
   */
  static String draw(String name, int width, int height, Consumer<Graphics2D> drawing) {
    Document document = document();
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    context.setComment(null);
    context.setPrecision(DECIMALS);
    context.setIDGenerator(new Identifiers(name));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(new Dimension(width, height));
    drawing.accept(graphics);
    Element root = graphics.getRoot();
    root.removeAttribute("width");
    root.removeAttribute("height");
    root.setAttribute("id", name);
    root.setAttribute("viewBox", "0 0 %d %d".formatted(width, height));
    root.setAttribute("preserveAspectRatio", "xMidYMid meet");
    // Properties become styles: only there a colour may be a variable of the page.
    SVGCSSStyler.style(root);
    finish(root);
    NodeList elements = root.getElementsByTagName("*");
    for (int i = 0; i < elements.getLength(); i++) {
      finish((Element) elements.item(i));
    }
    return text(root);
  }

  private static final class Identifiers extends SVGIDGenerator {

    private final String name;

    Identifiers(String name) {
      this.name = name;
    }

    @Override
    public String generateID(String prefix) {
      return name + "-" + super.generateID(prefix);
    }
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void finish(Element element) {
    String style = element.getAttribute("style");
    if (!style.isEmpty()) {
      String fonts = FAMILY.matcher(style).replaceAll("font-family:" + FONTS);
      element.setAttribute("style", WHITE.matcher(fonts).replaceAll("$1:rgb(255,255,255)"));
    }
    if (element.getAttribute("id").equals(UNUSED)) {
      element.removeAttribute("id");
    }
  }

  private static String text(Element root) {
    StringWriter writer = new StringWriter();
    try {
      Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
      transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
      transformer.transform(new DOMSource(root), new StreamResult(writer));
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
    return writer.toString();
  }
}
