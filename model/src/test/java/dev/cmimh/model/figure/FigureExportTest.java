package dev.cmimh.model.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cmimh.model.run.StorageException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureExportTest {

  private static final int WIDTH = 560;
  private static final int HEIGHT = 340;

  private final RunFigures figures =
      RunFigures.of(ExampleRecords.record("first", 3), FigurePalette.light());

  @TempDir private Path folder;

  @Test
  void svgIsWellFormedAndNamesItsCurves() throws Exception {
    for (RunFigure figure : figures.all()) {
      Document document = parse(FigureExport.svg(figure, WIDTH, HEIGHT));

      assertThat(document.getDocumentElement().getAttribute("viewBox")).isNotEmpty();
      assertThat(texts(document)).contains(figure.title(), "epoch");
    }
    assertThat(texts(parse(FigureExport.svg(figures.all().getFirst(), WIDTH, HEIGHT))))
        .contains("Img->Txt", "Txt->Img", "Img->Img", "Txt->Txt", "chance", "mAP@50, %");
  }

  @Test
  void svgStaysSmallHoweverLongTheRun() {
    RunFigures longRun = RunFigures.of(ExampleRecords.record("long", 1000), FigurePalette.light());

    for (RunFigure figure : longRun.all()) {
      assertThat(FigureExport.svg(figure, WIDTH, HEIGHT).length())
          .as(figure.name())
          .isLessThan(80_000);
    }
  }

  @Test
  void pngIsTwiceAsFineAndShowsTheCurves() throws IOException {
    BufferedImage picture =
        ImageIO.read(
            new ByteArrayInputStream(FigureExport.png(figures.all().getFirst(), WIDTH, HEIGHT)));

    assertThat(picture.getWidth()).isEqualTo(2 * WIDTH);
    assertThat(picture.getHeight()).isEqualTo(2 * HEIGHT);
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colors.add(picture.getRGB(x, y) & 0xffffff);
      }
    }
    assertThat(colors).contains(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7);
  }

  @Test
  void csvHoldsEveryPointInTheUnitsOfTheAxis() {
    String csv = FigureExport.csv(figures.all().getFirst());

    assertThat(csv).startsWith("curve,epoch,value,scale\r\n");
    assertThat(csv.lines()).hasSize(1 + 8 * 3);
    assertThat(csv).contains("Txt->Img,3.0,80.3", "\"mAP@50, %\"");
  }

  @Test
  void aFileIsWrittenWholeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("loss.svg");

    FigureExport.write(figures.all().get(1), FigureExport.Format.SVG, WIDTH, HEIGHT, file);

    assertThat(Files.readString(file)).startsWith("<svg").endsWith("</svg>");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine").resolve("loss.svg");

    assertThatThrownBy(
            () ->
                FigureExport.write(
                    figures.all().get(1), FigureExport.Format.CSV, WIDTH, HEIGHT, file))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("loss.svg cannot be written");
  }

  static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Set<String> texts(Document document) {
    Set<String> texts = new HashSet<>();
    NodeList elements = document.getElementsByTagName("text");
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }
}
